import { afterAll, beforeAll } from 'vitest';
import type { Page } from 'playwright-core';
import { EditorStage } from './editor-stage.ts';

/** An empty page with our code in it, open while the tests of a file run. */
export function useBlankPage(): { readonly page: Page } {
  let stage: EditorStage;
  let page: Page;
  beforeAll(async () => {
    stage = await EditorStage.open();
    ({ page } = await stage.scene('/blank.html'));
  });
  afterAll(() => stage.close());
  return {
    get page() {
      return page;
    },
  };
}
