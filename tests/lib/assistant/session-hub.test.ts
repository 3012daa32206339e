import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Channel } from '../../../lib/assistant/channel.ts';
import { EditorRelay } from '../../../lib/assistant/editor-relay.ts';
import type { PageStatus } from '../../../lib/assistant/protocol.ts';
import { RemoteSession } from '../../../lib/assistant/remote-session.ts';
import type { PeerOrigin } from '../../../lib/assistant/peer-origin.ts';
import { SessionHub } from '../../../lib/assistant/session-hub.ts';
import type { SessionState } from '../../../lib/assistant/session.ts';
import { createSessionToken } from '../../../lib/assistant/session-token.ts';
import { createMemorySettings } from '../../../lib/settings/memory-settings.ts';
import { channelPair, fakeAssistant, fakeEditor, fakeLibrary, paragraphs } from './fakes.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const PAGE: PeerOrigin = { tabId: 7, url: 'http://localhost/plan' };
const SIDEBAR: PeerOrigin = { tabId: 7, url: 'chrome-extension://nigao/sidebar.html' };
const rest = (milliseconds = 200) => vi.advanceTimersByTimeAsync(milliseconds);

/** A background that can be stopped and is started again by the next connection, its memory lost. */
class Background {
  readonly settings = createMemorySettings();
  readonly phrases = fakeLibrary();
  starts = 0;
  /** Every connection breaks at once. */
  down = false;
  #hub: SessionHub | null = null;
  #cuts: (() => void)[] = [];

  connect(accept: (hub: SessionHub, channel: Channel) => void): Channel {
    if (!this.#hub && !this.down) {
      this.starts += 1;
      const engine = { assistant: fakeAssistant(), phrases: this.phrases, settings: this.settings };
      this.#hub = new SessionHub(() => engine);
    }
    const { near, far, cut } = channelPair();
    this.#cuts.push(cut);
    if (this.#hub) accept(this.#hub, far);
    else setTimeout(cut, 0);
    return near;
  }

  stop(): void {
    this.#hub = null;
    for (const cut of this.#cuts.splice(0)) cut();
  }

  get hub(): SessionHub | null {
    return this.#hub;
  }
}

function openPage(background: Background, token = createSessionToken(), origin = PAGE) {
  const editor = fakeEditor();
  const page = {
    showStatus: vi.fn<(status: PageStatus) => void>(),
    closeSidebar: vi.fn<() => void>(),
    retire: vi.fn<() => void>(),
  };
  const relay = new EditorRelay({
    token,
    editor,
    page,
    connect: () => background.connect((hub, channel) => hub.editorConnected(channel, origin)),
    eager: () => true,
    gone: () => {},
  });
  relay.opened({ kind: 'textarea', title: '纯文本框', readOnly: false });
  relay.draftChanged({ revision: 1, from: 0, removed: 0, blocks: paragraphs('XX镇总工会', '工作计划'), partial: false });
  return { token, relay, editor, page };
}

function openSidebar(background: Background, token: string, origin = SIDEBAR) {
  return new RemoteSession(() => background.connect((hub, channel) => hub.sidebarConnected(channel, origin)), token);
}

describe('a page and its sidebar', () => {
  it('meet by their token, whoever comes first', async () => {
    const background = new Background();
    const token = createSessionToken();
    const early = openSidebar(background, token);
    await rest();
    expect(early.joined).toBe(false);
    const { editor, page } = openPage(background, token);
    const late = openSidebar(background, token);
    await rest();
    for (const session of [early, late]) {
      expect(session.getState()).toMatchObject({ phase: 'ready', editor: { kind: 'textarea' }, revision: 1 });
      expect(session.getState().report?.findings).toHaveLength(1);
    }
    expect(page.showStatus).toHaveBeenLastCalledWith(expect.objectContaining({ findings: 1, worst: 'error' }));
    const { key } = late.getState().findings[0]!;
    expect(await late.applyFix(key, 0)).toEqual({ ok: true });
    expect(editor.replaceAll).toHaveBeenCalledWith(1, [{ start: 0, end: 2, before: 'XX', text: '青川' }]);
    early.destroy();
    late.destroy();
  });

  it('hear of every change', async () => {
    const background = new Background();
    const { token, relay } = openPage(background);
    const session = openSidebar(background, token);
    await rest();
    relay.draftChanged({ revision: 2, from: 1, removed: 1, blocks: paragraphs('走访XX户'), partial: false });
    await rest();
    expect(session.getState().findings.map(({ start }) => start)).toEqual([0, 9]);
    await session.ignore(session.getState().findings[0]!.key, 'once');
    await rest();
    expect(session.getState()).toMatchObject({ ignoredCount: 1, canUndoIgnore: true });
    expect(session.getState().report?.findings).toHaveLength(2);
    session.destroy();
  });

  it('close together', async () => {
    const background = new Background();
    const { token, page } = openPage(background);
    const session = openSidebar(background, token);
    await rest();
    await session.close();
    expect(page.closeSidebar).toHaveBeenCalled();
    session.destroy();
  });
});

describe('a token', () => {
  it('of another tab opens nothing', async () => {
    const background = new Background();
    const { token } = openPage(background);
    const spy = openSidebar(background, token, { ...SIDEBAR, tabId: 8 });
    await rest();
    expect(spy.joined).toBe(false);
    const asked = spy.applyAllFixes();
    await rest(6000);
    expect(await asked).toEqual({ applied: 0, refused: 0, code: 'disconnected' });
    spy.destroy();
  });

  it('cannot be taken over by a page in another tab', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const background = new Background();
    const { token } = openPage(background);
    const session = openSidebar(background, token);
    await rest();
    const thief = openPage(background, token, { ...PAGE, tabId: 8 });
    await rest();
    await session.applyAllFixes();
    expect(thief.editor.replaceAll).not.toHaveBeenCalled();
    session.destroy();
  });
});

describe('a background that is stopped', () => {
  it('is told everything again and nobody notices', async () => {
    const background = new Background();
    const { token, relay, editor } = openPage(background);
    const session = openSidebar(background, token);
    await rest();
    await session.setDocumentType('annual-plan');
    await session.ignore(session.getState().findings[0]!.key, 'once');
    relay.draftChanged({ revision: 2, from: 0, removed: 0, blocks: paragraphs('新的一段，走访XX户'), partial: false });
    await rest();
    const before = session.getState();
    const seen: SessionState[] = [];
    const stop = session.subscribe(() => seen.push(session.getState()));
    background.stop();
    await rest(900);
    stop();
    expect(background.starts).toBe(2);
    expect(seen.length).toBeGreaterThan(0);
    for (const state of seen) expect(state).toEqual(before);
    expect(await session.applyFix(before.findings[0]!.key, 0)).toEqual({ ok: true });
    expect(editor.replaceAll).toHaveBeenLastCalledWith(2, [expect.objectContaining({ before: 'XX' })]);
    await session.undoIgnore();
    await rest();
    expect(session.getState().findings).toHaveLength(2);
    session.destroy();
  });

  it('is started again by what the user does next', async () => {
    const background = new Background();
    const { token } = openPage(background);
    const session = openSidebar(background, token);
    await rest();
    const { key } = session.getState().findings[0]!;
    background.stop();
    const fixed = session.applyFix(key, 0);
    await rest(500);
    expect(await fixed).toEqual({ ok: true });
    session.destroy();
  });

  it('in the middle of a fix leaves no doubt whether it was written', async () => {
    const background = new Background();
    const { token, editor, relay } = openPage(background);
    const session = openSidebar(background, token);
    await rest();
    const { key } = session.getState().findings[0]!;
    editor.replaceAll.mockImplementationOnce(async () => {
      background.stop();
      return [{ ok: true }];
    });
    const lost = session.applyFix(key, 0);
    await rest(500);
    expect(await lost).toEqual({ ok: true });
    expect(editor.replaceAll).toHaveBeenCalledTimes(2);

    editor.replaceAll.mockImplementationOnce(async () => {
      relay.draftChanged({ revision: 2, from: 0, removed: 1, blocks: paragraphs('青川镇总工会'), partial: false });
      background.stop();
      return [{ ok: true }];
    });
    const written = session.applyFix(key, 0);
    await rest(500);
    expect(await written).toEqual({ ok: true });
    expect(editor.replaceAll).toHaveBeenCalledTimes(3);
    session.destroy();
  });

  it('says so when it stays away', async () => {
    const background = new Background();
    const { token } = openPage(background);
    const session = openSidebar(background, token);
    await rest();
    background.down = true;
    background.stop();
    await rest(900);
    expect(session.getState().phase).toBe('ready');
    await rest(2000);
    expect(session.getState()).toMatchObject({ phase: 'disconnected', findings: [{ text: 'XX' }] });
    background.down = false;
    await rest(12_000);
    expect(session.getState().phase).toBe('ready');
    session.destroy();
  });
});

it('a draft that is too large is not sent, and recovers when it is cut', async () => {
  const background = new Background();
  const { token, relay } = openPage(background);
  const session = openSidebar(background, token);
  await rest();
  relay.draftChanged({ revision: 2, from: 1, removed: 1, blocks: paragraphs('长'.repeat(5_000_001)), partial: false });
  await rest();
  expect(session.getState()).toMatchObject({ phase: 'error', error: 'draft-too-large', report: null });
  relay.draftChanged({ revision: 3, from: 1, removed: 1, blocks: paragraphs('XX'), partial: false });
  await rest();
  expect(session.getState()).toMatchObject({ phase: 'ready', revision: 3 });
  expect(session.getState().findings.map(({ start }) => start)).toEqual([0, 7]);
  session.destroy();
});

it('pages whose site was taken back are told to leave', async () => {
  const background = new Background();
  const { page } = openPage(background);
  await rest();
  await background.hub?.retirePages(async () => true);
  await rest();
  expect(page.retire).not.toHaveBeenCalled();
  await background.hub?.retirePages(async (url) => url !== PAGE.url);
  await rest();
  expect(page.retire).toHaveBeenCalledOnce();
});

describe('completion over the link', () => {
  it('is answered, and nothing is offered where the background is gone', async () => {
    const background = new Background();
    const { relay } = openPage(background);
    await rest();
    expect(await relay.completions({ line: '工作计划', limit: 1 })).toEqual([{ text: '办好。', chance: 0.5 }]);
    expect(background.phrases.complete).toHaveBeenCalledWith(expect.objectContaining({ before: 'XX镇总工会\n工作计划', limit: 1 }), expect.anything());
    background.down = true;
    background.stop();
    expect(await relay.completions({})).toEqual([]);
    relay.destroy();
  });
});
