import { describe, expect, it } from 'vitest';
import { ALL_CHECKLISTS } from '../../../lib/checklists/all-checklists.ts';
import { CHECKLIST_FILE_LIMIT, readChecklistFile, writeChecklistFile } from '../../../lib/checklists/checklist-file.ts';
import { compileChecklist, editableChecklist } from '../../../lib/checklists/compile-checklist.ts';
import { CHECKLIST_LIMITS, checkChecklist, type CustomChecklist } from '../../../lib/checklists/custom-checklist.ts';
import { recogniseType } from '../../../lib/checklists/recognise-type.ts';
import { checklistOf, evaluate } from './evaluate-draft.ts';

const section = (patch: Partial<CustomChecklist['sections'][number]> = {}) => ({ id: 'funds', title: '经费保障', required: true, aliases: [], cueWords: [], minLength: 0, advice: '', ...patch });
const own = (patch: Partial<CustomChecklist> = {}): CustomChecklist => ({ id: 'custom-a', title: '市总检查清单', titleWords: ['年度重点'], sections: [section()], ...patch });
const fileOf = (checklists: unknown, rest: object = {}) => JSON.stringify({ format: 'nigao-checklists', version: 1, checklists, ...rest });
const reasonOf = (text: string) => {
  const read = readChecklistFile(text);
  return read.ok ? '' : read.reason;
};

describe('a checklist of one’s own', () => {
  it('is recognised by its title words, before the built-in types', () => {
    const all = [compileChecklist(own()), ...ALL_CHECKLISTS];
    expect(recogniseType('县医院2026年度重点工作计划', '', all, 'annual-plan').id).toBe('custom-a');
    expect(recogniseType('县医院2026年工作计划', '', all, 'annual-plan').id).toBe('annual-plan');
    expect(recogniseType('', '', [compileChecklist(own({ titleWords: [] })), ...ALL_CHECKLISTS], 'annual-plan').id).toBe('annual-plan');
  });

  it('finds a section by name, other name and cue word', () => {
    const checklist = compileChecklist(own({ sections: [section({ aliases: ['钱从哪里来'], cueWords: ['专户管理'] })] }));
    const status = (text: string) => evaluate(text, checklist)[0]?.status;
    expect(status('工作计划\n一、经费保障\n从会费列支。')).toBe('present');
    expect(status('工作计划\n一、钱从哪里来\n从会费列支。')).toBe('present');
    expect(status('工作计划\n一、别的\n资金实行专户管理。')).toBe('present');
    expect(status('工作计划\n一、别的\n没有提到。')).toBe('missing');
  });

  it.each(['.*', '(a+)+$', '[', '\\', '经费(元)', 'a|b', '^$', '{2,}'])('takes the cue word %s literally', (word) => {
    const checklist = compileChecklist(own({ sections: [section({ cueWords: [word] })], titleWords: [word] }));
    expect(evaluate(`某某材料\n一、甲\n${'经费'.repeat(40)}！`, checklist)[0]?.status).toBe('missing');
    expect(evaluate(`某某材料\n一、甲\n这里写着${word}这几个字。`, checklist)[0]?.status).toBe('present');
    expect(recogniseType(`关于${word}的材料`, '', [checklist, ...ALL_CHECKLISTS], 'annual-plan').id).toBe('custom-a');
  });

  it('asks for its own length and order', () => {
    const checklist = compileChecklist(own({ sections: [section({ minLength: 50 }), section({ id: 'people', title: '人员保障' })] }));
    const found = evaluate('工作计划\n一、人员保障\n三人。\n二、经费保障\n从会费列支。', checklist);
    expect(found[0]).toMatchObject({ status: 'thin', order: 2 });
    expect(found.some(({ orderNote }) => orderNote)).toBe(true);
  });

  it('borrows phrases where a built-in section has the same name', () => {
    const [funds, safeguards] = compileChecklist(own({ sections: [section({ id: 's1', title: '班车安排' }), section({ id: 's2', title: '组织领导' })] })).sections;
    expect(funds?.phrasesOf).toBe('');
    expect(safeguards?.phrasesOf).toBe('safeguards');
  });
});

describe('a copy of a built-in type', () => {
  it.each(ALL_CHECKLISTS.map((checklist) => [checklist.id, checklist] as const))('of %s can be kept, and judges as the original', (_id, checklist) => {
    const copy = checkChecklist({ ...editableChecklist(checklist), id: 'custom-copy' });
    expect(copy).toMatchObject({ ok: true });
    if (!copy.ok) return;
    const text = `${checklist.title}\n为做好工作，制定本文件。\n一、指导思想\n围绕中心，落实部署，坚持服务职工，把会员的事一件一件办好，让组织更有凝聚力。\n二、主要任务\n${'由组织部负责，三月底前完成，经费2000元从会费列支。'.repeat(8)}`;
    const compiled = compileChecklist(copy.checklist);
    expect(compiled.basedOn).toBe(checklist.id);
    expect(evaluate(text, compiled).map(({ spec, status }) => [spec.id, status])).toEqual(evaluate(text, checklist).map(({ spec, status }) => [spec.id, status]));
  });

  it('keeps what the type knows of a section whose name was changed', () => {
    const copy = editableChecklist(checklistOf('annual-plan'));
    const renamed = compileChecklist({ ...copy, id: 'custom-b', sections: copy.sections.map((each) => (each.id === 'closing' ? { ...each, title: '表态' } : each)) });
    const closing = evaluate('工作计划\n一、办书屋\n添书三百册。\n总之，要件件有着落。', renamed).find(({ spec }) => spec.id === 'closing');
    expect(closing).toMatchObject({ status: expect.not.stringMatching('missing') as string, spec: { title: '表态' } });
  });
});

describe('the file', () => {
  it('gives back what was written', () => {
    const lists = [own(), { ...own({ id: 'custom-b', basedOn: 'summary' }), title: '另一份' }];
    expect(readChecklistFile(writeChecklistFile(lists))).toEqual({ ok: true, checklists: lists });
    expect(readChecklistFile(`\ufeff${writeChecklistFile(lists)}`)).toMatchObject({ ok: true });
  });

  it('drops what it does not know, and cleans words', () => {
    const read = readChecklistFile(fileOf([{ ...own({ titleWords: [' 年度重点 ', '年度重点', ''] }), pattern: '.*', sections: [{ ...section(), cues: [{ pattern: '(a+)+' }] }] }]));
    expect(read).toEqual({ ok: true, checklists: [own()] });
  });

  it.each<[string, string, RegExp]>([
    ['no JSON', '一、指导思想', /不是要件清单|里不是/],
    ['another JSON', '{"name":"x"}', /不是拟稿的要件清单/],
    ['null', 'null', /里不是要件清单/],
    ['no version', fileOf([own()], { version: undefined }), /没有写明版本/],
    ['a later version', fileOf([own()], { version: 2 }), /更新拟稿/],
    ['no lists', fileOf([]), /没有要件清单/],
    ['too many lists', fileOf(Array.from({ length: 51 }, (_, index) => own({ id: `custom-${index}` }))), /最多放50份/],
    ['a file without end', 'x'.repeat(CHECKLIST_FILE_LIMIT + 1), /超过 1 MB/],
    ['a list without sections', fileOf([own({ sections: [] })]), /第1份清单“市总检查清单”有错：要件至少要有一个要件/],
    ['a section without name', fileOf([own({ sections: [section({ title: '  ' })] })]), /第1个要件的名称不能为空/],
    ['a wrong number', fileOf([own({ sections: [section({ minLength: -1 })] })]), /第1个要件“经费保障”的最少字数不能小于0/],
    ['words that are none', fileOf([own({ sections: [section({ cueWords: [1] as unknown as string[] })] })]), /线索词/],
    ['a missing part', fileOf([{ ...own(), sections: undefined }]), /要件没有写/],
    ['an endless word', fileOf([own({ titleWords: ['长'.repeat(CHECKLIST_LIMITS.word + 1)] })]), /标题用词.*不能超过40个字/],
    ['two sections of one name', fileOf([own({ sections: [section(), section({ id: 'b' })] })]), /名称相同/],
    ['two sections of one id', fileOf([own({ sections: [section(), section({ title: '乙' })] })]), /编号相同/],
    ['two lists of one id', fileOf([own(), own()]), /编号相同/],
    ['an id of ours', fileOf([own({ id: 'annual-plan' })]), /custom-/],
  ])('is refused with a reason: %s', (_name, text, reason) => {
    expect(reasonOf(text)).toMatch(reason);
    expect(reasonOf(text)).toMatch(/[。]$/);
    expect(reasonOf(text)).not.toMatch(/Expected|Invalid|undefined/);
  });

  it('leaves prototypes alone', () => {
    readChecklistFile('{"format":"nigao-checklists","version":1,"checklists":[{"__proto__":{"polluted":1},"id":"custom-x"}]}');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
