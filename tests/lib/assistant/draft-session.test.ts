import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AssistantError } from '../../../lib/assistant/assistant.ts';
import { DraftSession } from '../../../lib/assistant/draft-session.ts';
import type { SessionMemo } from '../../../lib/assistant/session-memo.ts';
import type { BlockSource } from '../../../lib/draft/draft.ts';
import { createMemorySettings } from '../../../lib/settings/memory-settings.ts';
import { fakeAssistant, fakeEditor, fakeLibrary, paragraphs } from './fakes.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const rest = () => vi.advanceTimersByTimeAsync(100);

async function open(blocks: readonly BlockSource[], parts: Parameters<typeof fakeAssistant>[0] = {}, memo?: SessionMemo) {
  const assistant = fakeAssistant(parts);
  const phrases = fakeLibrary();
  const settings = createMemorySettings();
  const editor = fakeEditor();
  const remember = vi.fn<(memo: SessionMemo) => void>();
  const session = new DraftSession({ assistant, phrases, settings, editor, remember, ...(memo ? { memo } : {}) });
  session.events.opened({ kind: 'textarea', title: '纯文本框', readOnly: false });
  session.events.draftChanged({ revision: 1, from: 0, removed: 0, blocks, partial: false });
  await rest();
  return { session, assistant, phrases, settings, editor, remember, state: () => session.getState() };
}

describe('the draft', () => {
  it('is checked when it comes, and marks are drawn for its revision', async () => {
    const { state, editor } = await open(paragraphs('XX镇总工会', '走访XX户'));
    expect(state().phase).toBe('ready');
    expect(state().findings.map(({ start }) => start)).toEqual([0, 9]);
    expect(state().documentTypes).toHaveLength(1);
    expect(editor.showMarks).toHaveBeenLastCalledWith(1, [
      expect.objectContaining({ start: 0, end: 2, severity: 'error' }),
      expect.objectContaining({ start: 9, end: 11 }),
    ]);
  });

  it('is rebuilt from patches of blocks', async () => {
    const { session, state } = await open(paragraphs('一', '二XX', '三'));
    session.events.draftChanged({ revision: 2, from: 1, removed: 1, blocks: paragraphs('甲', '乙XX'), partial: false });
    await rest();
    expect(state().revision).toBe(2);
    expect(state().findings.map(({ start }) => start)).toEqual([5]);
  });

  it('is refused when a patch does not fit', async () => {
    const { session, state } = await open(paragraphs('一'));
    session.events.draftChanged({ revision: 2, from: 3, removed: 1, blocks: [], partial: false });
    expect(state()).toMatchObject({ phase: 'error', error: 'invalid-input', report: null });
  });

  it('never shows a report on a text that has changed meanwhile', async () => {
    const { session, assistant, state } = await open(paragraphs('一'));
    const answers: (() => void)[] = [];
    const real = assistant.check.getMockImplementation()!;
    assistant.check.mockImplementation(async (draft) => {
      await new Promise<void>((resolve) => answers.push(resolve));
      return real(draft);
    });
    for (const [revision, text] of [[2, 'XX'], [3, 'XXXX'], [4, '好']] as const) {
      session.events.draftChanged({ revision, from: 0, removed: 1, blocks: paragraphs(text), partial: false });
      await rest();
    }
    expect(answers).toHaveLength(1);
    answers.shift()?.();
    await rest();
    expect(state().revision).toBe(1);
    answers.shift()?.();
    await rest();
    expect(state()).toMatchObject({ revision: 4, findings: [] });
    expect(answers).toHaveLength(0);
  });

  it('says what is wrong when it cannot be checked, and recovers', async () => {
    const { session, assistant, state } = await open(paragraphs('XX'));
    assistant.check.mockRejectedValueOnce(new AssistantError('draft-too-large'));
    session.events.draftChanged({ revision: 2, from: 0, removed: 1, blocks: paragraphs('XX很长'), partial: false });
    await rest();
    expect(state()).toMatchObject({ phase: 'error', error: 'draft-too-large', findings: [] });
    session.events.draftChanged({ revision: 3, from: 0, removed: 1, blocks: paragraphs('XX'), partial: false });
    await rest();
    expect(state()).toMatchObject({ phase: 'ready', error: undefined });
  });

  it('is forgotten when another editor opens', async () => {
    const { session, state } = await open(paragraphs('XX'));
    session.events.opened({ kind: 'contenteditable', title: '富文本', readOnly: false });
    expect(state()).toMatchObject({ phase: 'checking', report: null, findings: [] });
    session.events.draftChanged({ revision: 1, from: 0, removed: 0, blocks: paragraphs('好'), partial: false });
    await rest();
    expect(state()).toMatchObject({ phase: 'ready', findings: [] });
  });
});

describe('fixes', () => {
  it('are written for the revision they were found in', async () => {
    const { session, state, editor } = await open(paragraphs('XX镇'));
    expect(await session.applyFix(state().findings[0]!.key, 0)).toEqual({ ok: true });
    expect(editor.replaceAll).toHaveBeenCalledWith(1, [{ start: 0, end: 2, before: 'XX', text: '青川' }]);
  });

  it('wait for the text of now to be checked', async () => {
    const { session, state, editor } = await open(paragraphs('这里写的是临江地区XX镇的工作计划'));
    const { key } = state().findings[0]!;
    session.events.draftChanged({ revision: 2, from: 0, removed: 0, blocks: paragraphs('新的一段'), partial: false });
    await session.applyFix(key, 0);
    expect(editor.replaceAll).toHaveBeenCalledWith(2, [expect.objectContaining({ start: 14, end: 16 })]);
  });

  it('answer with a code when the words are gone or the editor refuses', async () => {
    const { session, state, editor } = await open(paragraphs('XX镇'));
    const { key } = state().findings[0]!;
    editor.replaceAll.mockResolvedValueOnce([{ ok: false, code: 'composing' }]);
    expect(await session.applyFix(key, 0)).toEqual({ ok: false, code: 'composing' });
    editor.replaceAll.mockRejectedValueOnce(new AssistantError('disconnected'));
    expect(await session.applyFix(key, 0)).toEqual({ ok: false, code: 'disconnected' });
    session.events.draftChanged({ revision: 2, from: 0, removed: 1, blocks: paragraphs('青川镇'), partial: false });
    expect(await session.applyFix(key, 0)).toEqual({ ok: false, code: 'text-changed' });
    expect(await session.applyFix(key, 7)).toEqual({ ok: false, code: 'text-changed' });
  });

  it('are written all at once, or only those asked for', async () => {
    const { session, state, editor } = await open(paragraphs('XX镇', '走访XX户', 'XX年'));
    expect(await session.applyAllFixes([state().findings[1]!.key])).toEqual({ applied: 1, refused: 0 });
    expect(editor.replaceAll.mock.lastCall?.[1].map(({ start }) => start)).toEqual([6]);
    editor.replaceAll.mockResolvedValueOnce([{ ok: true }, { ok: false, code: 'write-refused' }, { ok: true }]);
    expect(await session.applyAllFixes()).toEqual({ applied: 2, refused: 1, code: 'write-refused' });
  });
});

describe('ignoring', () => {
  it('hides a finding, can be taken back, and outlives the session', async () => {
    const { session, state, settings, remember } = await open(paragraphs('各村于XX月前报送', '由XX统一汇总成册'));
    await session.ignore(state().findings[0]!.key, 'once');
    expect(state().findings).toHaveLength(1);
    expect(state()).toMatchObject({ ignoredCount: 1, canUndoIgnore: true });
    expect((await settings.load()).ignores).toHaveLength(1);
    expect(remember).toHaveBeenLastCalledWith({ documentType: 'auto', ignoredAt: [expect.any(Number)] });
    await session.undoIgnore();
    expect(state()).toMatchObject({ ignoredCount: 0, canUndoIgnore: false });
    expect(state().findings).toHaveLength(2);
  });

  it('always hides the same words anywhere; clearing brings all back', async () => {
    const { session, state } = await open(paragraphs('XX镇', '走访XX户'));
    await session.ignore(state().findings[0]!.key, 'always');
    expect(state()).toMatchObject({ findings: [], ignoredCount: 2 });
    await session.clearIgnored();
    expect(state().findings).toHaveLength(2);
  });

  it('loses none of two made at the same moment', async () => {
    const { session, state, settings } = await open(paragraphs('各村于XX月前报送', '由XX统一汇总成册'));
    await Promise.all(state().findings.map(({ key }) => session.ignore(key, 'once')));
    expect((await settings.load()).ignores).toHaveLength(2);
    await session.undoIgnore();
    expect(state().ignoredCount).toBe(1);
  });

  it('can be undone in a session made anew from the memo', async () => {
    const { session } = await open(paragraphs('XX'), {}, { documentType: 'annual-plan', ignoredAt: [5] });
    expect(session.getState()).toMatchObject({ canUndoIgnore: true, documentType: 'annual-plan' });
  });
});

describe('marks', () => {
  it('go when switched off, but not while the sidebar is open', async () => {
    const { session, editor } = await open(paragraphs('XX'));
    await session.updateSettings({ marks: false });
    expect(editor.showMarks).toHaveBeenLastCalledWith(1, []);
    session.setSidebarOpen(true);
    expect(editor.showMarks).toHaveBeenLastCalledWith(1, [expect.objectContaining({ start: 0 })]);
  });

  it('tell which finding was clicked', async () => {
    const { session, state } = await open(paragraphs('XX'));
    session.events.markClicked(state().findings[0]!.key);
    expect(state().focused?.key).toBe(state().findings[0]!.key);
  });
});

describe('settings', () => {
  it('that shape a report ask for a new one; others do not', async () => {
    const { session, assistant } = await open(paragraphs('XX'));
    assistant.check.mockClear();
    await session.updateSettings({ theme: 'dark' });
    await rest();
    expect(assistant.check).not.toHaveBeenCalled();
    await session.updateSettings({ rules: { 'placeholder/name': 'off' } });
    await rest();
    expect(assistant.check).toHaveBeenCalledOnce();
    expect(session.getState().settings).toMatchObject({ theme: 'dark', rules: { 'placeholder/name': 'off' } });
  });

  it('take a document type they know', async () => {
    const { session, assistant, state } = await open(paragraphs('XX'));
    expect(await session.setDocumentType('poem')).toEqual({ ok: false, code: 'unknown-document-type' });
    await session.setDocumentType('annual-plan');
    await rest();
    expect(state().documentType).toBe('annual-plan');
    expect(assistant.check.mock.lastCall?.[1]).toEqual({ documentType: 'annual-plan' });
  });
});

describe('document types of the user’s own', () => {
  const own = { id: 'custom-a', title: '市总清单', titleWords: [], sections: [{ id: 's1', title: '经费', required: true, aliases: [], cueWords: [], minLength: 0, advice: '' }] };
  const types = [{ id: 'custom-a', title: '市总清单', custom: true as const }, { id: 'annual-plan', title: '年度工作计划' }];

  it('are listed anew when they change, and the draft is checked again', async () => {
    const { session, assistant, state } = await open(paragraphs('XX'));
    assistant.documentTypes.mockResolvedValue(types);
    assistant.check.mockClear();
    await session.updateSettings({ checklists: [own] });
    await rest();
    expect(state().documentTypes).toEqual(types);
    expect(assistant.check).toHaveBeenCalledOnce();
  });

  it('give way to recognition when the chosen one is gone', async () => {
    const { session, assistant, state, remember } = await open(paragraphs('XX'));
    assistant.documentTypes.mockResolvedValue(types);
    await session.updateSettings({ checklists: [own] });
    await rest();
    expect(await session.setDocumentType('custom-a')).toEqual({ ok: true });
    assistant.documentTypes.mockResolvedValue(types.slice(1));
    await session.updateSettings({ checklists: [] });
    await rest();
    expect(state()).toMatchObject({ documentType: 'auto', phase: 'ready' });
    expect(remember).toHaveBeenLastCalledWith(expect.objectContaining({ documentType: 'auto' }));
  });

  it('take phrases of a built-in section, or of any', async () => {
    const section = { id: 's1', title: '经费', status: 'present', required: true, reason: '', span: { start: 0, end: 20 } } as const;
    const { session, assistant } = await open(paragraphs('二、经费', '全年'), { sections: [{ ...section, phrasesOf: 'safeguards' }, { ...section, id: 's2', phrasesOf: '' }] });
    await session.suggest({ sectionId: 's1' });
    expect(assistant.suggest.mock.lastCall?.[0]).toMatchObject({ sectionId: 'safeguards' });
    await session.suggest({ sectionId: 's2' });
    expect(assistant.suggest.mock.lastCall?.[0]).not.toHaveProperty('sectionId');
  });

  it('keep a saved passage where it will be found again', async () => {
    const section = { id: 's1', title: '经费', status: 'present', required: true, reason: '', span: { start: 0, end: 20 }, phrasesOf: 'safeguards' } as const;
    const { session, editor, phrases } = await open(paragraphs('二、经费', '全年'), { sections: [section] });
    session.events.caretMoved({ start: 5, end: 7 });
    editor.selectedText.mockResolvedValueOnce('全年');
    await session.saveSelection();
    expect(phrases.add).toHaveBeenCalledWith({ text: '全年', sections: ['safeguards'], documentTypes: ['annual-plan'] });
  });
});

describe('phrases', () => {
  const sections = [
    { id: 'goals', title: '工作目标', status: 'present', required: true, reason: '', span: { start: 0, end: 20 } } as const,
  ];

  it('are suggested for the caret and its section', async () => {
    const { session, assistant, state } = await open(paragraphs('二、工作目标', '全年建成三个'), { sections: [...sections] });
    session.events.caretMoved({ start: 9, end: 9 });
    expect(state().caretSectionId).toBe('goals');
    await session.suggest({ words: '', limit: 5 });
    expect(assistant.suggest).toHaveBeenLastCalledWith({
      words: '',
      limit: 5,
      before: '二、工作目标\n全年',
      after: '建成三个',
      sectionId: 'goals',
      documentType: 'annual-plan',
    });
    await session.suggest({ sectionId: null });
    expect(assistant.suggest.mock.lastCall?.[0]).not.toHaveProperty('sectionId');
  });

  it('continue what the user has begun to write', async () => {
    const { session, editor } = await open(paragraphs('一、目标', '全面贯彻'));
    session.events.caretMoved({ start: 9, end: 9 });
    expect(await session.insert('全面贯彻上级部署。', 'p1')).toEqual({ ok: true });
    expect(editor.insert).toHaveBeenLastCalledWith('上级部署。');
    expect(await session.insert('全面贯彻', 'p1')).toEqual({ ok: true });
    expect(editor.insert).toHaveBeenCalledOnce();
  });

  it('are inserted and counted; a count that fails spoils nothing', async () => {
    const { session, editor, phrases } = await open(paragraphs(''));
    phrases.recordUse.mockRejectedValueOnce(new AssistantError('storage-full'));
    expect(await session.insert('句子。', 'p1')).toEqual({ ok: true });
    expect(phrases.recordUse).toHaveBeenCalledWith('p1');
    editor.insert.mockResolvedValueOnce({ ok: false, code: 'read-only' });
    expect(await session.insert('句子。', 'p1')).toEqual({ ok: false, code: 'read-only' });
    expect(phrases.recordUse).toHaveBeenCalledOnce();
  });

  it('are saved from the selection with their section and type', async () => {
    const { session, editor, phrases } = await open(paragraphs('二、工作目标', '全年建成三个'), { sections: [...sections] });
    expect(await session.saveSelection()).toEqual({ ok: false, code: 'invalid-input' });
    session.events.caretMoved({ start: 9, end: 12 });
    editor.selectedText.mockResolvedValueOnce('  建成三个\n');
    expect(await session.saveSelection()).toMatchObject({ ok: true, phrase: { text: '建成三个' } });
    expect(phrases.add).toHaveBeenCalledWith({ text: '建成三个', sections: ['goals'], documentTypes: ['annual-plan'] });
    phrases.add.mockRejectedValueOnce(new AssistantError('storage-full'));
    editor.selectedText.mockResolvedValueOnce('又一句');
    expect(await session.saveSelection()).toEqual({ ok: false, code: 'storage-full' });
  });
});

describe('completion', () => {
  const typed = async () => {
    const opened = await open(paragraphs('一、主要任务', '要把读书角'));
    opened.session.events.caretMoved({ start: 12, end: 12 });
    return opened;
  };

  it('asks with all of the draft before the caret, the section and the profile', async () => {
    const sections = [{ id: 'tasks', title: '主要任务', status: 'present', required: true, span: { start: 0, end: 12 }, message: '' }] as never;
    const { session, phrases } = await open(paragraphs('一、主要任务', '要把读书角'), { sections });
    session.events.caretMoved({ start: 9, end: 9 });
    expect(await session.completions()).toEqual([{ text: '办好。', chance: 0.5 }]);
    expect(phrases.complete).toHaveBeenCalledWith({ draft: expect.any(String) as string, before: '一、主要任务\n要把', limit: 3, leastChance: 0.02, sectionId: 'tasks' }, session.getState().settings.profile);
  });

  it('takes the line as it is in the editor now', async () => {
    const { session, phrases } = await typed();
    await session.completions({ line: '要把读书角办', limit: 1, leastChance: 0.3 });
    expect(phrases.complete).toHaveBeenLastCalledWith(expect.objectContaining({ before: '一、主要任务\n要把读书角办', limit: 1, leastChance: 0.075 }), expect.anything());
  });

  it('shows likely offers with less likely ones beside them, and those alone not at all', async () => {
    const { session, phrases } = await typed();
    const [likely, less] = [{ text: '办好', chance: 0.09 }, { text: '办实', chance: 0.03 }];
    phrases.complete.mockResolvedValueOnce([less, likely]);
    expect(await session.completions()).toEqual([less, likely]);
    phrases.complete.mockResolvedValueOnce([less]);
    expect(await session.completions()).toEqual([]);
  });

  it('keeps one memory for each draft', async () => {
    const [one, other] = [await typed(), await typed()];
    for (const { session } of [one, one, other]) await session.completions();
    const drafts = [...one.phrases.complete.mock.calls, ...other.phrases.complete.mock.calls].map(([query]) => query.draft);
    expect([new Set(drafts.slice(0, 2)).size, new Set(drafts).size]).toEqual([1, 2]);
  });

  it('is silent while composing, in a read-only editor, without one, and where it is switched off', async () => {
    const { session, phrases, settings } = await typed();
    session.events.composing(true);
    expect(await session.completions()).toEqual([]);
    session.events.composing(false);
    await settings.update({ completion: false });
    expect(await session.completions()).toEqual([]);
    await settings.update({ completion: true });
    session.events.opened({ kind: 'textarea', title: '纯文本框', readOnly: true });
    expect(await session.completions()).toEqual([]);
    session.events.closed();
    expect(await session.completions()).toEqual([]);
    expect(phrases.complete).not.toHaveBeenCalled();
  });

  it('is prepared when an editor opens, unless it is switched off', async () => {
    const { phrases } = await typed();
    expect(phrases.prepareCompletion).toHaveBeenCalledTimes(1);
    const off = fakeLibrary();
    const session = new DraftSession({ assistant: fakeAssistant(), phrases: off, settings: createMemorySettings({ completion: false }), editor: fakeEditor() });
    session.events.opened({ kind: 'textarea', title: '纯文本框', readOnly: false });
    await rest();
    expect(off.prepareCompletion).not.toHaveBeenCalled();
  });

  it('sends no more of a huge draft than it learns from, and begins it at the same place for long', async () => {
    const { session, phrases } = await open(paragraphs('字'.repeat(400_000)));
    const lengths: number[] = [];
    for (const at of [399_000, 399_001, 399_500]) {
      session.events.caretMoved({ start: at, end: at });
      await session.completions();
      lengths.push(phrases.complete.mock.lastCall?.[0].before.length ?? 0);
    }
    expect(lengths).toEqual([249_000, 249_001, 249_500]);
  });
});
