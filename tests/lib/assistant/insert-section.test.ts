import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DraftSession } from '../../../lib/assistant/draft-session.ts';
import { createLocalAssistant } from '../../../lib/assistant/local-assistant.ts';
import { applyEdits } from '../../../lib/draft/apply-edits.ts';
import type { BlockSource } from '../../../lib/draft/draft.ts';
import type { EditorPort } from '../../../lib/editors/editor-port.ts';
import { createMemoryPhraseLibrary } from '../../../lib/phrases/memory-phrase-library.ts';
import { STARTER_PACKS } from '../../../lib/phrases/starter-packs.ts';
import { createMemorySettings } from '../../../lib/settings/memory-settings.ts';
import { EMPTY_PROFILE } from '../../../lib/settings/profile.ts';
import { fakeEditor } from './fakes.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const PROFILE = { ...EMPTY_PROFILE, unitName: '青川县粮食局工会', unitShortName: '局工会', year: '2026' };

/** A plain text box with this text, and a session beside the real engine and phrases. */
async function open(text: string, kinds: readonly BlockSource['kind'][] = []) {
  let value = text;
  let revision = 1;
  const settings = createMemorySettings({ profile: PROFILE });
  const phrases = createMemoryPhraseLibrary({ packs: STARTER_PACKS });
  const assistant = createLocalAssistant({ settings: () => settings.load(), phrases });
  const recordUse = vi.spyOn(phrases, 'recordUse');
  const blocks = (): BlockSource[] => value.split('\n').map((line, index) => ({ kind: kinds[index] ?? 'paragraph', text: line }));
  const editor = fakeEditor();
  editor.replaceAll.mockImplementation(async (asked, edits) => {
    const next = asked === revision ? applyEdits(value, edits) : null;
    if (next === null) return edits.map(() => ({ ok: false, code: 'text-changed' }) as const);
    const removed = blocks().length;
    value = next;
    revision += 1;
    session.events.draftChanged({ revision, from: 0, removed, blocks: blocks(), partial: false });
    return edits.map(() => ({ ok: true }) as const);
  });
  const session = new DraftSession({ assistant, phrases, settings, editor: editor satisfies EditorPort });
  session.events.opened({ kind: 'textarea', title: '纯文本框', readOnly: false });
  session.events.draftChanged({ revision, from: 0, removed: 0, blocks: blocks(), partial: false });
  await vi.advanceTimersByTimeAsync(100);
  const insert = async (id: string) => {
    const result = session.insertSection(id);
    await vi.advanceTimersByTimeAsync(2000);
    return result;
  };
  const statuses = () => Object.fromEntries((session.getState().report?.sections ?? []).map(({ id, status }) => [id, status]));
  return { session, editor, insert, statuses, recordUse, text: () => value };
}

const GUIDE = '围绕中心工作，落实上级部署，坚持服务职工，把会员的事一件一件办好，让组织更有凝聚力。';
const BODY = '各分会逐项对照清单，写明做法和完成时限，每月通报一次，年底集中评议，把实事办到职工心坎上。'.repeat(3);

describe('a missing section', () => {
  it('is begun behind those that usually stand before it, numbered like them', async () => {
    const { insert, text, statuses } = await open(`工会2026年工作计划\n一、指导思想\n${GUIDE}\n二、主要任务\n${BODY}`);
    expect(statuses()).toMatchObject({ safeguards: 'missing' });
    expect(await insert('safeguards')).toEqual({ ok: true });
    expect(text()).toMatch(/\n三、保障措施\n（一）组织领导。.{10,}\n（二）经费保障。.{6,}\n（三）.+\n（四）.+$/);
    expect(statuses()['safeguards']).not.toBe('missing');
    expect(text().startsWith(`工会2026年工作计划\n一、指导思想\n${GUIDE}\n二、主要任务\n${BODY}\n三、`)).toBe(true);
  });

  it('in the middle moves the numbers behind it, all in one write', async () => {
    const { insert, text, editor } = await open(`工会2026年工作计划\n一、指导思想\n${GUIDE}\n二、主要任务\n${BODY}\n三、保障措施\n加强领导，落实经费，每季度检查一次。`);
    expect(await insert('goals')).toEqual({ ok: true });
    expect(text().match(/^[一二三四五]、.*$/gm)).toEqual(['一、指导思想', '二、工作目标', '三、主要任务', '四、保障措施']);
    expect(editor.replaceAll).toHaveBeenCalledOnce();
  });

  it('is handed over, not written, where a table ends the draft: the caret stands anywhere', async () => {
    const cells = ['三月', '走访慰问'];
    const { insert, text, editor } = await open(`工会2026年工作计划\n一、指导思想\n${GUIDE}\n二、主要任务\n${cells.join('\n')}`, ['heading', 'heading', 'paragraph', 'heading', 'table-cell', 'table-cell']);
    const before = text();
    expect(await insert('safeguards')).toMatchObject({ ok: false, code: 'write-refused', text: expect.stringContaining('三、保障措施') as string });
    expect(editor.insert).not.toHaveBeenCalled();
    expect(text()).toBe(before);
  });

  it('leaves alone numbers that jump already', async () => {
    const { insert, text } = await open(`工会2026年工作计划\n一、指导思想\n${GUIDE}\n五、主要任务\n${BODY}`);
    await insert('goals');
    expect(text().match(/^[一二三四五六]、.*$/gm)).toEqual(['一、指导思想', '二、工作目标', '五、主要任务']);
  });

  it('stands before the closing words and the signature', async () => {
    const { insert, text } = await open(`工会2026年工作计划\n一、指导思想\n${GUIDE}\n二、主要任务\n${BODY}\n总之，要少说多做，件件有着落。\n青川县粮食局工会\n2026年3月2日`);
    await insert('safeguards');
    expect(text()).toMatch(/三、保障措施\n[\s\S]+\n总之，要少说多做，件件有着落。\n青川县粮食局工会\n2026年3月2日$/);
  });

  it('is separated as the draft’s own paragraphs are', async () => {
    const { insert, text } = await open(`工会2026年工作计划\n\n1. 指导思想\n\n${GUIDE}\n\n2. 主要任务\n\n${BODY}`);
    await insert('safeguards');
    expect(text()).toMatch(/\n\n3\.保障措施\n\n（1）组织领导。[^\n]+\n\n（2）/);
  });

  it('carries Markdown marks on', async () => {
    const { insert, text } = await open(`# 工会2026年工作计划\n\n## 一、指导思想\n\n${GUIDE}\n\n## 二、主要任务\n\n${BODY}`);
    await insert('safeguards');
    expect(text()).toContain('\n\n## 三、保障措施\n\n（一）');
  });

  it('goes without a number where no heading has one', async () => {
    const { insert, text } = await open(`工会2026年工作计划\n指导思想\n${GUIDE}\n主要任务\n${BODY}`);
    await insert('safeguards');
    expect(text()).toMatch(/\n保障措施\n1\.组织领导。/);
  });

  it('has phrases of its own, slots filled, and counts their use', async () => {
    const { insert, text, recordUse } = await open(`工会2026年工作计划\n一、主要任务\n${BODY}`);
    await insert('guiding-ideology');
    const lines = text().split('\n');
    expect(lines[1]).toBe('一、指导思想');
    expect(lines[2]?.length).toBeGreaterThan(15);
    expect(lines.slice(2, 4).join('')).not.toMatch(/\{\{(?:年度|单位|简称)\}\}/);
    expect(lines[4]).toBe('二、主要任务');
    expect(recordUse.mock.calls.length).toBeGreaterThanOrEqual(2);
  });

  it('that is always written the same comes from the profile', async () => {
    const { insert, text } = await open(`工会2026年工作计划\n一、主要任务\n${BODY}`);
    await insert('signature');
    expect(text()).toMatch(/\n青川县粮食局工会\n2026年\{\{日期\}\}$/);
  });

  it('shows its gaps to the check', async () => {
    const { insert, session } = await open(`职工春游活动方案\n一、活动目的\n丰富职工生活，放松身心，增进同事间的了解和信任。`);
    await insert('participants');
    const { findings } = session.getState();
    expect(findings.some(({ ruleId }) => ruleId === 'placeholder/explicit')).toBe(true);
  });

  it('begins an empty draft at the caret', async () => {
    const { insert, editor } = await open('');
    expect(await insert('safeguards')).toEqual({ ok: true });
    expect(editor.insert).toHaveBeenCalledWith(expect.stringMatching(/^一、保障措施\n（一）组织领导。/));
  });

  it('keeps out of tables', async () => {
    const text = `工会2026年工作计划\n一、主要任务\n${BODY}\n任务\n时限\n\n`;
    const { insert, text: now } = await open(text, ['paragraph', 'paragraph', 'paragraph', 'table-cell', 'table-cell', 'paragraph', 'paragraph']);
    await insert('safeguards');
    expect(now()).toMatch(/任务\n时限\n二、保障措施\n/);
  });

  it('works in a text without line breaks', async () => {
    const { insert, text } = await open(`工会2026年工作计划\n一、指导思想${GUIDE}二、主要任务${BODY}三、保障措施加强领导，落实经费，每季度检查一次，年底考核通报。`);
    await insert('goals');
    expect(text()).toMatch(/凝聚力。\n二、工作目标\n[\s\S]+\n三、主要任务/);
    expect(text()).toContain('四、保障措施');
  });
});

describe('a thin section', () => {
  it('is gone on with at its end, numbers too', async () => {
    const { insert, text } = await open(`工会2026年工作计划\n一、主要任务\n${BODY}\n二、保障措施\n（一）加强领导。\n（二）落实经费。\n三、附则\n略。`);
    await insert('safeguards');
    expect(text()).toMatch(/（二）落实经费。\n（三）组织领导。[^\n]+\n（四）[\s\S]+\n三、附则\n略。$/);
    expect(text().match(/保障措施/g)).toHaveLength(1);
  });
});

describe('when it cannot be', () => {
  it('says why, with the words for the clipboard', async () => {
    const { insert, editor } = await open(`工会2026年工作计划\n一、主要任务\n${BODY}`);
    editor.replaceAll.mockResolvedValueOnce([{ ok: false, code: 'read-only' }]);
    expect(await insert('safeguards')).toEqual({ ok: false, code: 'read-only', text: expect.stringContaining('保障措施') as string });
    expect(await insert('verses')).toEqual({ ok: false, code: 'invalid-input' });
  });
});
