import { adoptStyles } from '../../components/styles.ts';
import type { Report } from '../../lib/assistant/report.ts';
import type { KeyedFinding } from '../../lib/assistant/session.ts';
import type { Profile } from '../../lib/settings/profile.ts';
import { AssistantController } from './assistant-controller.ts';
import { adoptHostStyles } from './element-styles.ts';
import type { HostEditor, HostEditorLink } from './host-editor.ts';
import type { EngineAddresses } from './open-engine.ts';

/** Told after every check as `nigao-report`. Spans count into the draft's text. */
export type NigaoReportEvent = CustomEvent<{ readonly report: Report; readonly findings: readonly KeyedFinding[] }>;

/**
 * `<nigao-assistant for="#editor">`: the sidebar beside an editor of the same page.
 *
 * Attributes: `for` (CSS selector of the editor), `document-type` (`auto` or a checklist id),
 * `theme` (`system`, `light`, `dark`). Events: `nigao-report` ({@link NigaoReportEvent}), and
 * `nigao-close` when the user closed it, which sets `hidden`; Alt+J in the editor opens it again.
 */
export interface NigaoAssistantElement extends HTMLElement {
  /** The user's particulars; what is set is merged into what is stored. */
  profile: Partial<Profile> | null;
  /** Works on an editor that the page hands over instead of one found by `for`. */
  attach(host: HostEditor): HostEditorLink;
}

/** The element's class. Made by a function, because the same script also runs where there is no DOM. */
export function createNigaoAssistantElement(addresses: EngineAddresses): CustomElementConstructor {
  return class extends HTMLElement implements NigaoAssistantElement {
    static readonly observedAttributes = ['for', 'document-type', 'theme'];
    readonly #controller: AssistantController;
    #profile: Partial<Profile> | null = null;

    constructor() {
      super();
      const shadow = this.attachShadow({ mode: 'open' });
      adoptHostStyles(shadow);
      adoptStyles(shadow);
      const container = document.createElement('div');
      container.className = 'nigao-container';
      shadow.append(container);
      this.#controller = new AssistantController({
        addresses,
        container,
        wishes: () => ({
          editor: this.getAttribute('for'),
          documentType: this.getAttribute('document-type'),
          theme: this.getAttribute('theme'),
          profile: this.#profile,
        }),
        onReport: (report, findings) => this.#dispatch('nigao-report', { report, findings }),
        onClose: () => this.#close(),
      });
    }

    get profile(): Partial<Profile> | null {
      return this.#profile;
    }

    set profile(profile: Partial<Profile> | null) {
      this.#profile = profile;
      void this.#controller.applySettings();
    }

    attach(host: HostEditor): HostEditorLink {
      return this.#controller.attach(host);
    }

    connectedCallback(): void {
      // A page may have set the property before the class was there to hear of it.
      if (Object.hasOwn(this, 'profile')) {
        const { profile } = this;
        Reflect.deleteProperty(this, 'profile');
        this.profile = profile;
      }
      document.addEventListener('keydown', this.#keyDown);
      void this.#controller.start();
    }

    disconnectedCallback(): void {
      document.removeEventListener('keydown', this.#keyDown);
      // An element that is only moved to another place is connected again at once.
      queueMicrotask(() => {
        if (!this.isConnected) this.#controller.stop();
      });
    }

    attributeChangedCallback(name: string): void {
      if (name === 'for') this.#controller.openEditor();
      else if (name === 'theme') void this.#controller.applySettings();
      else this.#controller.applyDocumentType();
    }

    readonly #keyDown = (event: KeyboardEvent): void => {
      const { altKey, ctrlKey, metaKey, shiftKey, code, isComposing } = event;
      if (!altKey || ctrlKey || metaKey || shiftKey || code !== 'KeyJ' || isComposing) return;
      if (!this.#controller.holds(event.composedPath()[0])) return;
      event.preventDefault();
      if (this.hidden) this.hidden = false;
      else this.#close();
    };

    #close(): void {
      this.hidden = true;
      this.#controller.focusEditor();
      this.#dispatch('nigao-close', null);
    }

    #dispatch(type: string, detail: unknown): void {
      this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
    }
  };
}
