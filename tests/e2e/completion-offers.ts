import type { CDPSession, Page } from 'playwright-core';

interface DomNode {
  readonly nodeName: string;
  readonly nodeValue?: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
}

/** What completion offers in a page, in its closed shadow root, which only the debugger sees. */
export class CompletionOffers {
  readonly #cdp: CDPSession;

  private constructor(cdp: CDPSession) {
    this.#cdp = cdp;
  }

  static async in(page: Page): Promise<CompletionOffers> {
    return new CompletionOffers(await page.context().newCDPSession(page));
  }

  /** The offers shown now, best first. */
  async shown(): Promise<string[]> {
    const { root } = (await this.#cdp.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: DomNode };
    const list = layersOf(root).flatMap((layer) => layer.children ?? []).find(({ nodeName }) => nodeName === 'OL');
    if (!list || list.attributes?.includes('hidden')) return [];
    return (list.children ?? []).map((row) => textOf(row.children?.find(({ nodeName }) => nodeName === 'SPAN')));
  }
}

/** The shadow roots beside the page's own elements. */
function layersOf(document: DomNode): DomNode[] {
  const html = document.children?.find(({ nodeName }) => nodeName === 'HTML');
  return (html?.children ?? []).flatMap(({ shadowRoots }) => shadowRoots ?? []);
}

function textOf(node: DomNode | undefined): string {
  return node ? (node.nodeValue ?? '') + (node.children ?? []).map(textOf).join('') : '';
}
