import { errorCode } from '../../lib/assistant/action-result.ts';
import type { Report } from '../../lib/assistant/report.ts';
import type { KeyedFinding } from '../../lib/assistant/session.ts';
import type { Profile } from '../../lib/settings/profile.ts';
import { EmbeddedSession } from './embedded-session.tsx';
import { embeddedSettings, pageSettings } from './embedded-settings.ts';
import { whenEditor } from './find-editor.ts';
import type { HostEditor, HostEditorLink, HostEditorPort } from './host-editor.ts';
import { openEngine, type EngineAddresses } from './open-engine.ts';

/** What the page has said about its assistant. */
export interface PageWishes {
  /** CSS selector of the editor. */
  readonly editor: string | null;
  readonly documentType: string | null;
  readonly theme: string | null;
  readonly profile: Partial<Profile> | null;
}

interface ControllerParts {
  readonly addresses: EngineAddresses;
  /** Where the sidebar is rendered. */
  readonly container: HTMLElement;
  /** Asked whenever something of it may have changed. */
  readonly wishes: () => PageWishes;
  readonly onReport: (report: Report, findings: readonly KeyedFinding[]) => void;
  readonly onClose: () => void;
}

/** Starts, feeds and stops what is behind one element. */
export class AssistantController {
  readonly #parts: ControllerParts;
  readonly #settings = embeddedSettings();
  #running: EmbeddedSession | null = null;
  /** Grows with every start and stop: a start that was overtaken gives up. */
  #turn = 0;
  #host: HostEditor | null = null;
  #hostPort: HostEditorPort | null = null;
  #stopWaiting: () => void = () => {};
  #told: Report | null = null;

  constructor(parts: ControllerParts) {
    this.#parts = parts;
  }

  async start(): Promise<void> {
    if (this.#running) return;
    const turn = ++this.#turn;
    const { addresses, container, onClose, wishes } = this.#parts;
    await this.applySettings();
    const engine = await openEngine(addresses);
    await this.#settings.load().then((settings) => engine.useSettings(settings), errorCode);
    if (turn !== this.#turn) {
      engine.close();
      return;
    }
    const documentType = wishes().documentType ?? 'auto';
    const running = new EmbeddedSession({ engine, settings: this.#settings, container, documentType, close: onClose });
    running.session.subscribe(() => this.#tell(running));
    this.#running = running;
    this.openEditor();
  }

  stop(): void {
    this.#turn += 1;
    this.#stopWaiting();
    this.#running?.destroy();
    this.#running = null;
    this.#hostPort = null;
  }

  /** Opens the editor the page names or has handed over, in place of the one that is open. */
  openEditor(): void {
    const running = this.#running;
    this.#stopWaiting();
    if (!running) return;
    running.closeEditor();
    this.#hostPort = this.#host && running.openHost(this.#host);
    const { editor } = this.#parts.wishes();
    if (this.#host || !editor) return;
    this.#stopWaiting = whenEditor(document, editor, (found) => running.openEditor(found, () => this.openEditor()));
  }

  attach(host: HostEditor): HostEditorLink {
    this.#host = host;
    this.openEditor();
    return {
      changed: () => {
        if (this.#host === host) this.#hostPort?.changed();
      },
      detach: () => {
        if (this.#host !== host) return;
        this.#host = null;
        this.openEditor();
      },
    };
  }

  /** Takes over the profile and the theme the page has set. */
  async applySettings(): Promise<void> {
    try {
      const patch = await pageSettings(this.#settings, this.#parts.wishes());
      if (Object.keys(patch).length > 0) await this.#settings.update(patch);
    } catch (error) {
      // The assistant works on with what is stored; the console says why.
      console.warn('[nigao] settings were not taken over:', errorCode(error), error);
    }
  }

  /** Takes over the document type the page has set. */
  applyDocumentType(): void {
    const { documentType } = this.#parts.wishes();
    void this.#running?.session.setDocumentType(documentType ?? 'auto');
  }

  /** Whether the keyboard is in the editor or the sidebar. */
  holds(target: EventTarget | undefined): boolean {
    const editor = this.#running?.editorRoot;
    return target instanceof Node && (editor?.contains(target) || this.#parts.container.contains(target));
  }

  focusEditor(): void {
    void this.#running?.session.focusEditor();
  }

  #tell(running: EmbeddedSession): void {
    const { report, findings } = running.session.getState();
    if (!report || report === this.#told) return;
    this.#told = report;
    this.#parts.onReport(report, findings);
  }
}
