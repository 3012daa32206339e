import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
});
