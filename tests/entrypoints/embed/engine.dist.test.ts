import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { BUILT_ENGINE, loadBuiltEngine } from './built-engine.ts';

const { createAssistant, loadSegmenter } = await loadBuiltEngine();

const DRAFT = '临江镇总工会20__年工作计划\n一、指导思想\n以党的二十大精神为指导，做好各项工作。\n二、工作目标\n发展会员（此处填写）人。';

describe('the built engine', () => {
  it('checks a string with offsets into that very string', async () => {
    const assistant = await createAssistant({});
    const report = await assistant.check(DRAFT, { documentType: 'auto' });
    expect(report.documentType).toBe('annual-plan');
    expect(report.verdict).toBe('blocked');
    expect(report.findings.map((f) => f.ruleId)).toEqual(expect.arrayContaining(['placeholder/year', 'placeholder/explicit']));
    for (const finding of report.findings) {
      expect(DRAFT.slice(finding.start, finding.end)).toBe(finding.text);
      expect(finding.ruleId.startsWith(`${finding.family}/`)).toBe(true);
    }
    expect(report.findings.map((f) => f.start)).toEqual(report.findings.map((f) => f.start).toSorted((a, b) => a - b));
    expect(report.sections.map((section) => section.id)).toEqual(
      expect.arrayContaining(['title', 'guiding-ideology', 'goals', 'tasks', 'measures', 'schedule', 'safeguards']),
    );
  });

  it.each([
    ['HTML', { html: '<h1>临江镇总工会20__年工作计划</h1><p>一、工作目标</p><script>alert(1)</script>' }],
    ['Markdown', { markdown: '# 临江镇总工会20\\_\\_年工作计划\n\n## 一、工作目标' }],
  ])('checks %s', async (_name, input) => {
    const assistant = await createAssistant({});
    const { findings } = await assistant.check(input);
    expect(findings.filter(({ family }) => family === 'placeholder')).toMatchObject([{ ruleId: 'placeholder/year', text: '20__年' }]);
  });

  it('fills fixes from the profile and the year from the day', async () => {
    const assistant = await createAssistant({ profile: { region: '甘肃省陇南市' } });
    const { findings } = await assistant.check('20__年，XX市总工会部署了工作。', { today: new Date(2029, 2, 1) });
    const written = findings.map((finding) => finding.fixes[0]?.edits.map((edit) => edit.text).join(''));
    expect(written[0]).toContain('2029');
    expect(written[1]).toContain('陇南市');
  });

  it('suggests phrases for a section, with the slots filled that the profile knows', async () => {
    const assistant = await createAssistant({ profile: { year: '2027' } });
    const list = await assistant.suggest({ before: '二、工作目标\n', sectionId: 'goals', limit: 5 });
    expect(list.length).toBeGreaterThan(0);
    expect(list.length).toBeLessThanOrEqual(5);
    for (const suggestion of list) expect(suggestion.text).not.toContain('{{年度}}');
  });

  it.each([
    ['an unknown type', 'no-such-type', 'unknown-document-type'],
  ])('refuses %s with a code', async (_name, documentType, code) => {
    const assistant = await createAssistant({});
    await expect(assistant.check('文', { documentType })).rejects.toMatchObject({ name: 'AssistantError', code });
  });

  it('refuses what is too long or no draft, with a code', async () => {
    const assistant = await createAssistant({});
    await expect(assistant.check('字'.repeat(5_000_001))).rejects.toMatchObject({ code: 'draft-too-large' });
    await expect(assistant.check(null as unknown as string)).rejects.toMatchObject({ code: 'invalid-input' });
  });

  it('cuts words with jieba, its WASM read from the file beside the module', async () => {
    const segmenter = await loadSegmenter();
    expect(segmenter.name).toBe('jieba');
    const words = segmenter.segment('工会组织开展劳动竞赛');
    expect(words.map((word) => word.text)).toContain('劳动竞赛');
    expect(await loadSegmenter()).toBe(segmenter);
  });

  it('needs neither a network nor a DOM: it runs in a worker without fetch', async () => {
    const source = `
      for (const name of ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'document', 'window']) {
        Object.defineProperty(globalThis, name, { get() { throw new Error(name + ' was touched'); } });
      }
      const { parentPort, workerData } = await import('node:worker_threads');
      const { createAssistant } = await import(workerData.engine);
      const assistant = await createAssistant({});
      parentPort.postMessage((await assistant.check(workerData.draft)).findings.length);`;
    const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(source)}`), { workerData: { engine: BUILT_ENGINE, draft: DRAFT } });
    const found = await new Promise((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
    });
    expect(found).toBeGreaterThanOrEqual(2);
    await worker.terminate();
  });
});
