import { describe, expect, it } from 'vitest';
import { draftFromString } from '../../../lib/draft/from-string.ts';
import { createLocalAssistant } from '../../../lib/assistant/local-assistant.ts';
import type { CustomChecklist } from '../../../lib/checklists/custom-checklist.ts';
import { applyEdits } from '../../../lib/draft/apply-edits.ts';
import { createMemoryPhraseLibrary } from '../../../lib/phrases/memory-phrase-library.ts';
import { STARTER_PACKS } from '../../../lib/phrases/starter-packs.ts';
import { EMPTY_PROFILE } from '../../../lib/settings/profile.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/settings/settings.ts';

const open = (settings: Partial<Settings> = {}) =>
  createLocalAssistant({ settings: () => ({ ...DEFAULT_SETTINGS, ...settings }), phrases: createMemoryPhraseLibrary({ packs: STARTER_PACKS }) });
const DRAFT = 'XX市总工会20__年工作计划\n20__年，在的工会工作中，要抓好以下工作。\n一、工作目标\n发展会员人，其中女会员人。';

describe('check', () => {
  it('gives findings in order, each with the text it speaks of', async () => {
    const { findings } = await open().check(DRAFT);
    expect(findings.length).toBeGreaterThanOrEqual(6);
    findings.forEach((finding, index) => {
      expect(DRAFT.slice(finding.start, finding.end)).toBe(finding.text);
      expect(finding.start).toBeGreaterThanOrEqual(findings[index - 1]?.start ?? 0);
    });
  });

  it('carries the profile into fixes that can be applied', async () => {
    const assistant = open({ profile: { ...EMPTY_PROFILE, year: '2027', region: '甘肃省陇南市' } });
    const { findings } = await assistant.check(DRAFT);
    const edits = findings.flatMap(({ fixes }) => fixes[0]?.edits ?? []);
    expect(applyEdits(DRAFT, edits)).toMatch(/^陇南市总工会2027年工作计划\n2027年，/);
  });

  it('takes the year from the day it is asked on when the profile has none', async () => {
    const { findings } = await open().check('20__年工作计划', { today: new Date(2031, 4, 1) });
    expect(findings[0]?.fixes[0]?.title).toContain('2031年');
  });

  it('finds the same again after an edit, moved by its length, however much it remembers', async () => {
    const assistant = open();
    const before = await assistant.check(DRAFT);
    const after = await assistant.check(`序言。\n${DRAFT}`);
    const fresh = await open().check(`序言。\n${DRAFT}`);
    expect(after.findings).toEqual(fresh.findings);
    expect(after.findings.map(({ start }) => start - 4)).toEqual(before.findings.map(({ start }) => start));
  });

  it('obeys the user about rules: off, and another severity', async () => {
    const off = await open({ rules: { 'placeholder/year': 'off' } }).check(DRAFT);
    expect(off.findings.filter(({ ruleId }) => ruleId === 'placeholder/year')).toEqual([]);
    const info = await open({ rules: { 'placeholder/year': 'info' } }).check(DRAFT);
    expect(info.findings.find(({ ruleId }) => ruleId === 'placeholder/year')?.severity).toBe('info');
  });

  it('gives a verdict with its reasons', async () => {
    const { verdict, reasons } = await open().check(DRAFT);
    expect(verdict).toBe('blocked');
    expect(reasons[0]).toMatch(/没有填写/);
    expect(reasons.at(-1)).toMatch(/缺少要件：.*指导思想/);
  });

  it('takes the type it is told, and refuses one it does not know', async () => {
    const told = await open().check(DRAFT, { documentType: 'summary' });
    expect(told).toMatchObject({ documentType: 'summary', documentTypeDetected: false });
    await expect(open().check(DRAFT, { documentType: 'poem' })).rejects.toMatchObject({ code: 'unknown-document-type' });
  });

  it('counts offsets into the plain text of HTML and Markdown', async () => {
    for (const input of [{ html: '<h1>20__年工作计划</h1><p>由<b>XX</b>市负责</p>' }, { markdown: '# 20\\_\\_年工作计划\n\n由**XX**市负责' }]) {
      const { findings } = await open().check(input);
      expect(findings.map(({ text, start }) => [text, start])).toEqual([['20__年', 0], ['XX市', 11]]);
    }
  });
});

describe('document types of the user’s own', () => {
  const own: CustomChecklist = {
    id: 'custom-a',
    title: '市总检查清单',
    titleWords: ['工作计划'],
    sections: [{ id: 's1', title: '班车安排', required: true, aliases: [], cueWords: ['通勤'], minLength: 0, advice: '写明几点发车。' }],
  };

  it('are listed first, recognised by their title words and judged by their sections', async () => {
    const assistant = open({ checklists: [own] });
    expect((await assistant.documentTypes())[0]).toEqual({ id: 'custom-a', title: '市总检查清单', custom: true });
    const report = await assistant.check(DRAFT);
    expect(report).toMatchObject({ documentType: 'custom-a', documentTypeTitle: '市总检查清单', documentTypeDetected: true });
    expect(report.sections).toEqual([{ id: 's1', title: '班车安排', required: true, status: 'missing', reason: '写明几点发车。', phrasesOf: '' }]);
    expect(report.reasons.at(-1)).toContain('班车安排');
    expect((await assistant.check(`${DRAFT}\n二、班车安排\n七点发车。`)).sections[0]?.status).toBe('present');
  });

  it('count as soon as they are there, and no longer when they are gone', async () => {
    const settings = { ...DEFAULT_SETTINGS };
    const assistant = createLocalAssistant({ settings: () => settings, phrases: createMemoryPhraseLibrary({ packs: [] }) });
    expect((await assistant.check(DRAFT)).documentType).toBe('annual-plan');
    Object.assign(settings, { checklists: [own] });
    expect((await assistant.check(DRAFT)).documentType).toBe('custom-a');
    Object.assign(settings, { checklists: [] });
    expect((await assistant.check(DRAFT)).documentType).toBe('annual-plan');
    await expect(assistant.check(DRAFT, { documentType: 'custom-a' })).rejects.toMatchObject({ code: 'unknown-document-type' });
  });

  it('begin as copies of built-in ones or of each other', async () => {
    const assistant = open({ checklists: [own] });
    expect(await assistant.editableChecklist('annual-plan')).toMatchObject({ title: '年度工作计划', basedOn: 'annual-plan' });
    expect(await assistant.editableChecklist('custom-a')).toEqual(own);
    await expect(assistant.editableChecklist('poem')).rejects.toMatchObject({ code: 'unknown-document-type' });
  });
});

describe('bad input', () => {
  it.each([
    ['an empty draft', ''],
    ['white space', ' \u3000\n\r\n\t'],
    ['lone surrogates', '\ud800年\udfff月'.repeat(50)],
    ['emoji and rare characters', '😀𠮷林省𪚥工会20__年👨‍👩‍👧'],
    ['control characters', '\u0000\u0001年\u200b\ufeff_\u202e年'],
    ['scripts as text', '<script>alert(1)</script><img src=x onerror=alert(1)>20__年'],
    ['one line without end', '共计XX人'.repeat(20_000)],
  ])('takes %s', async (_name, text) => {
    const report = await open().check(text);
    expect(report.failedRules).toEqual([]);
    for (const finding of report.findings) expect(text.slice(finding.start, finding.end)).toBe(finding.text);
  });

  it('refuses a draft beyond all measure with a code', async () => {
    await expect(open().check('年'.repeat(5_000_001))).rejects.toMatchObject({ code: 'draft-too-large' });
    for (const nothing of [undefined, null, 7, {}, { html: 7 }]) await expect(open().check(nothing as unknown as string)).rejects.toMatchObject({ code: 'invalid-input' });
  });
});

describe('suggest', () => {
  it('offers phrases for a section', async () => {
    const list = await open().suggest({ before: '', sectionId: 'goals', documentType: 'annual-plan', limit: 5 });
    expect(list).toHaveLength(5);
    for (const { sections } of list) expect(sections).toContain('goals');
  });
});

describe('tasks', () => {
  const PLAN = '机关工会2026年工作计划\n一、主要任务\n（一）3月底前由组织部牵头，走访困难职工40户，每户写一份台账。\n（二）进一步加强各类学习，不断提高政治素质和业务能力。';

  it('lists those of a plan that do not say enough, with what they lack', async () => {
    const { tasks } = await open().check(PLAN);
    expect(tasks).toMatchObject({ total: 2, incomplete: [{ lacks: expect.arrayContaining(['指标', '时限', '责任人']) as string[] }] });
    const [task] = tasks!.incomplete;
    expect(PLAN.slice(task!.start, task!.end)).toContain('进一步加强各类学习');
  });

  it('says nothing of tasks in a summary, nor where the rule is off', async () => {
    expect((await open().check(PLAN, { documentType: 'summary' })).tasks).toBeUndefined();
    expect((await open().check(PLAN, { rules: { 'wording/measurable-tasks': 'off' } })).tasks).toBeUndefined();
  });
});

it('goes by the tables in the settings from the next check on', async () => {
  const table = { id: 'campaigns', title: '本地活动', source: '本单位', licence: '内部资料', knownUntil: '2026-10', terms: [{ name: '春风行动攻坚月', until: '2020-12' }] };
  let settings = DEFAULT_SETTINGS;
  const assistant = createLocalAssistant({ settings: () => settings, phrases: createMemoryPhraseLibrary({ packs: [] }) });
  const stale = async () => (await assistant.check('2026年工作计划\n开展春风行动攻坚月活动。')).findings.filter(({ ruleId }) => ruleId === 'reference/campaign').length;
  expect(await stale()).toBe(0);
  settings = { ...settings, referenceTables: [{ id: 'campaigns', installedAt: 1, table }] };
  expect(await stale()).toBe(1);
  settings = DEFAULT_SETTINGS;
  expect(await stale()).toBe(0);
});

it('goes by its own tables whatever another assistant goes by meanwhile', async () => {
  const table = { id: 'campaigns', title: '专项行动', source: '市总通知', licence: '自用', knownUntil: '2026-03', terms: [{ name: '春风行动攻坚月', until: '2024-12' }] };
  const own = open({ referenceTables: [{ id: 'campaigns', installedAt: 2, table }] });
  const reports = await Promise.all([own.check({ html: '<h1>2026年工作计划</h1><p>开展春风行动攻坚月活动。</p>' }), open().check('2026年工作计划\n开展春风行动攻坚月活动。')]);
  expect(reports.map(({ findings }) => findings.filter(({ ruleId }) => ruleId === 'reference/campaign').length)).toEqual([1, 0]);
});

describe('a draft of which the editor shows only a part', () => {
  const text = '三、保障措施\n加强组织领导，落实工作经费（由财务部门负责，';
  const check = async (partial: boolean) => open().check({ ...draftFromString(text), partial }, { documentType: 'annual-plan' });

  it('is not told what it lacks', async () => {
    const { reasons, sections, findings, stats } = await check(true);
    expect(stats.partial).toBe(true);
    expect(reasons.join()).not.toContain('缺少要件');
    expect(sections.find(({ id }) => id === 'goals')).toMatchObject({ status: 'missing', reason: expect.stringContaining('没有给出全文') as string });
    expect(findings.map(({ ruleId }) => ruleId)).not.toContain('consistency/unbalanced-marks');
  });

  it('is told when it is whole', async () => {
    const { reasons, findings } = await check(false);
    expect(reasons.join()).toContain('缺少要件');
    expect(findings.map(({ ruleId }) => ruleId)).toContain('consistency/unbalanced-marks');
  });
});
