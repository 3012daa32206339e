import { EditorRelay } from '../../lib/assistant/editor-relay.ts';
import { createSessionToken } from '../../lib/assistant/session-token.ts';
import { hasFocus } from '../../lib/editors/borrowed-focus.ts';
import type { EditorFamily } from '../../lib/editors/editor-adapter.ts';
import { EditorFinder } from '../../lib/editors/editor-finder.ts';
import { EditorLink } from '../../lib/editors/editor-link.ts';
import type { EditorEvents } from '../../lib/editors/editor-port.ts';
import { connectBackground, extensionIsAlive } from '../../lib/platform/connect-background.ts';
import { CurrentEditor } from '../pages/current-editor.ts';
import { CompletionLink } from './completion-link.ts';
import { Launcher } from './launcher.ts';
import { bringPageHost } from './page-host-link.ts';
import { ShortcutKeys, type Shortcut } from './shortcut.ts';
import { SidebarFrame } from './sidebar-frame.ts';

/** Everything of ours in one page: finds its editors, binds the one in use, shows launcher and sidebar. */
export class PageController {
  readonly #page: Document;
  readonly #token = createSessionToken();
  readonly #current = new CurrentEditor();
  readonly #relay: EditorRelay;
  readonly #launcher: Launcher;
  readonly #completion: CompletionLink;
  readonly #keys: ShortcutKeys;
  readonly #finder: EditorFinder;
  #sidebar: SidebarFrame | null = null;
  #left = false;

  /** @param left called once when all of it is gone from the page. */
  constructor(
    page: Document,
    private readonly left: () => void,
  ) {
    this.#page = page;
    this.#relay = new EditorRelay({
      token: this.#token,
      connect: () => connectBackground('editor'),
      editor: this.#current,
      page: {
        showStatus: (status) => this.#launcher.show(status),
        closeSidebar: () => this.#closeSidebar(),
        retire: () => this.leave(),
      },
      eager: () => this.#sidebar !== null,
      lost: () => this.#leaveIfOrphaned(),
      gone: () => this.leave(),
    });
    this.#launcher = new Launcher(page, () => this.toggleSidebar());
    this.#completion = new CompletionLink({ page, editor: this.#current, completions: () => this.#relay.completions({}) });
    this.#keys = new ShortcutKeys((shortcut) => this.#pressed(shortcut));
    this.#keys.listenAround(page.documentElement);
    this.#finder = new EditorFinder(page, (root, family) => this.#open(root, family));
    page.defaultView?.addEventListener('pageshow', this.#shown);
  }

  /** Opens or closes the sidebar; without an editor in use it takes the page's largest. */
  toggleSidebar(): void {
    if (this.#sidebar) this.#closeSidebar();
    else this.#openSidebar();
  }

  /** Takes everything of ours out of the page. */
  leave(): void {
    if (this.#left) return;
    this.#left = true;
    this.#page.defaultView?.removeEventListener('pageshow', this.#shown);
    this.#finder.destroy();
    this.#keys.remove();
    this.#current.set(null);
    this.#launcher.remove();
    this.#completion.remove();
    this.#sidebar?.remove();
    this.#sidebar = null;
    this.#relay.destroy();
    this.left();
  }

  #open(root: HTMLElement, family: EditorFamily): void {
    if (this.#leaveIfOrphaned()) return;
    const link = new EditorLink(family.open(root), this.#events());
    this.#use(link, family.drawn);
    this.#keys.listenAround(root);
    if (family.pageApi) void bringPageHost(root, () => this.#current.root === root);
    link.start();
  }

  #events(): EditorEvents {
    const relay = this.#relay;
    let told = false;
    return {
      opened: (info) => relay.opened(info),
      draftChanged: (update) => {
        relay.draftChanged(update);
        // The first update is the text that was there.
        if (told) this.#completion.changed();
        told = true;
      },
      caretMoved: (selection) => relay.caretMoved(selection),
      composing: (active) => {
        this.#launcher.composing(active);
        relay.composing(active);
      },
      markClicked: (key) => {
        relay.markClicked(key);
        if (!this.#sidebar) this.#openSidebar();
      },
      closed: () => this.#editorGone(),
    };
  }

  #editorGone(): void {
    this.#use(null);
    this.#relay.closed();
    if (this.#sidebar) this.#takeBest();
  }

  #use(link: EditorLink | null, drawn = false): void {
    this.#current.set(link);
    this.#completion.hide();
    this.#launcher.follow(this.#current.root, drawn);
  }

  #takeBest(): void {
    const found = this.#finder.focused ?? this.#finder.best();
    if (found) this.#open(found.root, found.family);
  }

  #pressed(shortcut: Shortcut): boolean {
    if (this.#leaveIfOrphaned()) return false;
    const editor = this.#current.root;
    if (!this.#sidebar && !(editor && hasFocus(editor))) return false;
    if (shortcut === 'toggle') this.toggleSidebar();
    else this.#enterSidebar();
    return true;
  }

  #enterSidebar(): void {
    if (!this.#sidebar) this.#openSidebar();
    this.#sidebar?.focus();
  }

  #openSidebar(): void {
    if (!this.#current.root) this.#takeBest();
    this.#sidebar = new SidebarFrame(this.#page, this.#token);
    this.#launcher.sidebarOpened(true);
    this.#relay.wake();
  }

  #closeSidebar(): void {
    if (!this.#sidebar) return;
    this.#sidebar.close();
    this.#sidebar = null;
    this.#launcher.sidebarOpened(false);
    void this.#current.focus();
  }

  /** After an update of the extension this script is of no more use, and the new one is on its way. */
  #leaveIfOrphaned(): boolean {
    if (extensionIsAlive()) return false;
    this.leave();
    return true;
  }

  /** A page that comes back from the browser's back-forward cache has lost its port without a word. */
  readonly #shown = (event: PageTransitionEvent): void => {
    if (event.persisted) this.#relay.renew();
  };
}
