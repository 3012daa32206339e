import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleContent } from './draft-pages.ts';
import { ExtensionBrowser } from './extension-browser.ts';
import { eventually } from './sidebar-driver.ts';

let extension: ExtensionBrowser;
beforeAll(async () => {
  extension = await ExtensionBrowser.start();
});
afterAll(() => extension.close());

describe('the 要件 tab', () => {
  it('says which sections stand and which are missing, live', async () => {
    const { page, editor, sidebar } = await extension.openEditor('contenteditable');
    await sidebar.open(editor);
    await sidebar.tab('要件');
    const sections = await eventually(
      () => sidebar.sections(),
      (rows) => expect(rows).toMatchObject({ title: 'present', safeguards: 'missing' }),
    );
    expect(sections['goals']).not.toBe('missing');
    expect(sections['tasks']).not.toBe('missing');
    expect(sections['guiding-ideology']).not.toBe('missing');

    await editor.caretAfter('做到一户一策。');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('四、保障措施');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('加强组织领导，成立由工会主席任组长的领导小组，明确责任分工，落实工作经费，定期督促检查，确保各项任务落到实处。');
    await eventually(
      () => sidebar.sections(),
      (rows) => expect(rows['safeguards']).not.toBe('missing'),
    );
    await page.close();
  });

  it('lets the user choose the document type and keeps the choice over a reload', async () => {
    const { page, editor, sidebar } = await extension.openEditor('textarea');
    await sidebar.open(editor);
    const choose = () => sidebar.root.getByRole('combobox').first();
    await eventually(
      () => choose().locator('option').allTextContents(),
      (titles) => expect(titles.join()).toMatch(/年度工作计划.*工作要点.*工作总结|工作总结/),
    );
    const summary = await choose().locator('option').filter({ hasText: '工作总结' }).first().getAttribute('value');
    await choose().selectOption(summary);
    await sidebar.tab('要件');
    await eventually(
      () => sidebar.sections(),
      (rows) => expect(Object.keys(rows)).not.toContain('safeguards'),
    );
    await page.reload();
    await sidebar.open(editor);
    await eventually(
      () => choose().inputValue(),
      (value) => expect(value).toBe(summary),
    );
    await page.close();
  });

  it('begins a missing section where it belongs, and one Ctrl+Z takes it back', async () => {
    const html = sampleContent('contenteditable').replace(/<table[\s\S]*<\/table>/, '<p>每季度召开一次职工代表座谈会，听取意见，逐条答复。</p>');
    const { page, editor, sidebar } = await extension.openEditor('contenteditable', 'page', html);
    await sidebar.open(editor);
    await sidebar.tab('要件');
    const before = await editor.markup();
    await sidebar.root.getByRole('button', { name: '插入本部分：保障措施' }).click();
    await eventually(
      () => sidebar.sections(),
      (rows) => expect(rows['safeguards']).not.toBe('missing'),
    );
    const lines = (await editor.text()).split('\n');
    const heading = lines.indexOf('四、保障措施');
    expect(heading).toBeGreaterThan(lines.indexOf('三、主要任务'));
    expect(lines.slice(heading + 1).join('').length).toBeGreaterThan(20);
    await editor.undo();
    await eventually(
      () => editor.markup(),
      (markup) => expect(markup).toBe(before),
    );
    await page.close();
  });
});

describe('a document type of one’s own', () => {
  it('is made in the workbench and judges drafts from then on', async () => {
    const workbench = await extension.openOwnPage('workbench.html#/types');
    await workbench.getByRole('button', { name: '照此改一份：年度工作计划' }).click();
    const form = workbench.getByRole('form', { name: '新的文种' });
    await form.getByLabel('名称').first().fill('县总工会年度计划');
    await form.getByRole('button', { name: '添加要件' }).click();
    const section = form.locator('li[data-section]').last();
    await section.getByLabel('名称').fill('民主管理安排');
    await section.getByLabel(/必备/).check();
    await form.getByRole('button', { name: '保存' }).click();
    await workbench.getByText('县总工会年度计划').first().waitFor();

    const { page, editor, sidebar } = await extension.openEditor('textarea');
    await sidebar.open(editor);
    const choose = sidebar.root.getByRole('combobox').first();
    await eventually(
      () => choose.locator('option').allTextContents(),
      (titles) => expect(titles.join()).toContain('县总工会年度计划'),
    );
    await choose.selectOption({ label: '县总工会年度计划' });
    await sidebar.tab('要件');
    const own = sidebar.root.locator('li[data-section]').filter({ hasText: '民主管理安排' });
    await eventually(
      () => own.getAttribute('data-status'),
      (status) => expect(status).toBe('missing'),
    );
    await page.close();
    await workbench.close();
  });
});

describe('reference tables', () => {
  const TABLE = {
    id: 'campaigns',
    title: '本县已结束的活动',
    source: '县总工会',
    licence: '内部资料',
    knownUntil: '2026-10',
    terms: [{ name: '春风行动攻坚月', until: '2020-12' }],
  };

  it('are replaced by a file and put back, and open drafts are judged anew', async () => {
    const { page, editor, sidebar } = await extension.openEditor('textarea', 'page', '临江镇总工会2026年工作计划\n开展春风行动攻坚月活动。');
    await sidebar.open(editor);
    const stale = async () => (await sidebar.findings()).filter(({ rule }) => rule === 'reference/campaign').length;
    const workbench = await extension.openOwnPage('workbench.html#/settings');
    const choose = (name: string, content: string) =>
      workbench.getByLabel('资料表文件').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
    await choose('damaged.json', '{"id":"campaigns","terms":[{"name":"甲"}]}');
    await workbench.getByText('没有导入，原来的资料没有变。').waitFor();
    expect(await stale()).toBe(0);
    await choose('campaigns.json', JSON.stringify(TABLE));
    await eventually(stale, (count) => expect(count).toBe(1));
    await workbench.getByRole('button', { name: /^换回自带/ }).click();
    await eventually(stale, (count) => expect(count).toBe(0));
    await workbench.close();
    await page.close();
  });
});
