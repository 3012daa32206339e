import type { Page } from 'playwright-core';

/** Selects three phrases of the library by keys. */
export async function selectSome(page: Page): Promise<void> {
  const grid = page.getByRole('grid');
  await grid.locator('[data-phrase-id]').first().waitFor();
  await grid.focus();
  for (const key of ['ArrowDown', 'Space', 'Shift+ArrowDown', 'Shift+ArrowDown']) await page.keyboard.press(key);
  await page.getByRole('group', { name: '对选中的词句' }).waitFor();
}

/** Imports four documents, and two that are refused. */
export async function importSample(page: Page): Promise<void> {
  const files = ['甲', '乙', '丙', '丁'].map((unit) => ({
    name: `${unit}单位2025年计划.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.from(`${unit}单位要把建好用好职工书屋作为重点，由${unit}组负责，按季公布。\n全年组织${unit}类培训，建好用好职工书屋的台账由${unit}处保管。\n${unit}处每月检查一次，检查结果贴在公告栏里，让${unit}组的职工看得见。`),
  }));
  await page.getByLabel('选择要导入的文件').setInputFiles([...files, { name: '表格.xlsx', mimeType: '', buffer: Buffer.from('PK') }, { name: '旧稿.doc', mimeType: '', buffer: Buffer.from('x') }]);
  await page.getByRole('region', { name: '导入结果' }).waitFor();
}

/** Reads an empty backup and asks to put it in the place of everything. */
export async function openBackup(page: Page): Promise<void> {
  await page.getByRole('tab', { name: '备份' }).click();
  const backup = { format: 'nigao-library', version: 3, exportedAt: Date.UTC(2026, 10, 1), phrases: [], starterUses: [], sources: [] };
  await page.getByLabel('选择备份文件', { exact: true }).setInputFiles({ name: '拟稿词句库备份.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(backup)) });
  await page.getByRole('button', { name: '替换整个词句库' }).click();
}

/** Selects some phrases and asks for a name of this kind for them. */
export async function nameSome(page: Page, what: '标签' | '归入要件'): Promise<void> {
  await selectSome(page);
  await page.getByRole('button', { name: what, exact: true }).click();
}
