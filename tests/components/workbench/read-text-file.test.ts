import { describe, expect, it } from 'vitest';
import { FILE_LIMIT, decodeText, readTextFile } from '../../../components/workbench/read-text-file.ts';

const file = (name: string, content: string | Uint8Array<ArrayBuffer>) => new File([content], name);

describe('readTextFile', () => {
  it('reads text, Markdown and HTML as what they are', async () => {
    expect(await readTextFile(file('计划.TXT', '正文'))).toEqual({ ok: true, name: '计划.TXT', input: '正文' });
    expect(await readTextFile(file('a.md', '# 题'))).toMatchObject({ input: { markdown: '# 题' } });
    expect(await readTextFile(file('a.html', '<p>文'))).toMatchObject({ input: { html: '<p>文' } });
  });

  it('says what to do with files it cannot read', async () => {
    expect(await readTextFile(file('a.docx', 'PK'))).toMatchObject({ ok: false, message: expect.stringContaining('粘贴') });
    expect(await readTextFile(file('无后缀', 'x'))).toMatchObject({ ok: false });
    expect(await readTextFile(file('a.txt', ' \n'))).toEqual({ ok: false, message: '文件里没有文字。' });
  });

  it('refuses more than five megabytes without reading it', async () => {
    const large = { name: 'a.txt', size: FILE_LIMIT + 1, arrayBuffer: () => Promise.reject(new Error('read')) };
    expect(await readTextFile(large)).toMatchObject({ message: expect.stringContaining('5 MB') });
  });

  it('says so when the file has gone', async () => {
    const gone = { name: 'a.txt', size: 1, arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')) };
    expect(await readTextFile(gone)).toMatchObject({ ok: false, message: expect.stringContaining('读不出来') });
  });
});

describe('decodeText', () => {
  it('knows UTF-8, UTF-16 by its mark, and the GBK of older Windows machines', () => {
    expect(decodeText(new TextEncoder().encode('工会'))).toBe('工会');
    expect(decodeText(new Uint8Array([0xff, 0xfe, 0xe5, 0x5d]))).toBe('工');
    expect(decodeText(new Uint8Array([0xfe, 0xff, 0x5d, 0xe5]))).toBe('工');
    expect(decodeText(new Uint8Array([0xb9, 0xa4, 0xbb, 0xe1]))).toBe('工会');
  });
});
