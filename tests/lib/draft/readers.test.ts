import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../lib/draft/draft.ts';
import { draftFromBlocks } from '../../../lib/draft/draft.ts';
import { draftFromHtml } from '../../../lib/draft/from-html.ts';
import { draftFromMarkdown } from '../../../lib/draft/from-markdown.ts';
import { draftFromString } from '../../../lib/draft/from-string.ts';
import { toDraft } from '../../../lib/draft/to-draft.ts';

const shape = (draft: Draft) => draft.blocks.map(({ kind, level, text }) => (level ? `${kind}${level}:${text}` : `${kind}:${text}`));

function expectExact(draft: Draft): void {
  let last = 0;
  for (const block of draft.blocks) {
    expect(draft.text.slice(block.start, block.end)).toBe(block.text);
    expect(block.start).toBeGreaterThanOrEqual(last);
    last = block.end;
  }
}

describe('draftFromString', () => {
  it('counts into that very string, whatever ends its lines', () => {
    const draft = draftFromString('\ufeff　　标题\r\n\r\n  第一段。 \n\u2028第二段');
    expectExact(draft);
    expect(draft.blocks.map(({ text }) => text)).toEqual(['标题', '第一段。', '第二段']);
  });

  it.each([[''], ['\n\n \u3000\n'], ['\ud800'], ['一行\udfff孤立']])('takes %j', (text) => {
    const draft = draftFromString(text);
    expect(draft.text).toBe(text);
    expectExact(draft);
  });
});

describe('draftFromHtml', () => {
  it('reads headings, paragraphs, lists and cells, and joins inline runs', () => {
    const draft = draftFromHtml('<h2>一、<b>目标</b></h2><p>发展<em>会员</em>\n 三十人，<br>建家一处。</p><ul><li>例会<ul><li>月例会</li></ul></li><li><p>培训</p></li></ul><table><tr><th>月份</th><td>事项</td></tr></table>尾巴');
    expectExact(draft);
    expect(shape(draft)).toEqual(['heading2:一、目标', 'paragraph:发展会员 三十人，\n建家一处。', 'list-item1:例会', 'list-item2:月例会', 'list-item1:培训', 'table-cell:月份', 'table-cell:事项', 'paragraph:尾巴']);
  });

  it('leaves out what is no text, and runs nothing', () => {
    const draft = draftFromHtml('<script>globalThis.ran = true</script><style>p{}</style><p hidden>看不见</p><img src=x onerror="globalThis.ran = true"><p>看得见</p>');
    expect(draft.text).toBe('看得见');
    expect('ran' in globalThis).toBe(false);
  });
});

describe('draftFromMarkdown', () => {
  it('reads marks and escapes instead of keeping them', () => {
    const draft = draftFromMarkdown('# 工作计划\n\n20\\_\\_年，**重点**抓好：\n\n- 例会\n  - 月例会\n\n| 月份 | 事项 |\n| --- | --- |\n| 3月 | 座谈 |\n');
    expectExact(draft);
    expect(shape(draft)).toEqual(['heading1:工作计划', 'paragraph:20__年，重点抓好：', 'list-item1:例会', 'list-item2:月例会', 'table-cell:月份', 'table-cell:事项', 'table-cell:3月', 'table-cell:座谈']);
  });
});

describe('toDraft', () => {
  it('takes every kind of input', async () => {
    const ready = draftFromBlocks([{ kind: 'heading', level: 1, text: '要点' }, { kind: 'paragraph', text: '' }, { kind: 'paragraph', text: '正文' }]);
    expect(ready.text).toBe('要点\n\n正文');
    expect(await toDraft(ready)).toBe(ready);
    expect((await toDraft('正文')).text).toBe('正文');
    expect((await toDraft({ html: '<p>正文</p>' })).text).toBe('正文');
    expect((await toDraft({ markdown: '正文' })).text).toBe('正文');
  });

  it('says what it takes when given something else', async () => {
    await expect(toDraft({} as Draft)).rejects.toThrow('toDraft takes a string');
  });
});
