import { expect, it } from 'vitest';
import { PageMemos } from '../../../lib/assistant/page-memos.ts';
import { EMPTY_MEMO } from '../../../lib/assistant/session-memo.ts';

const summary = { documentType: 'summary', ignoredAt: [] };

it('gives a page that comes back without a memo the one of its tab and address', () => {
  const memos = new PageMemos();
  memos.keep({ tabId: 1, url: 'http://oa/edit?id=7#top' }, summary);
  expect(memos.for({ tabId: 1, url: 'http://oa/edit?id=7#end' }, EMPTY_MEMO)).toEqual(summary);
  expect(memos.for({ tabId: 2, url: 'http://oa/edit?id=7' }, EMPTY_MEMO)).toEqual(EMPTY_MEMO);
  expect(memos.for({ tabId: 1, url: 'http://oa/edit?id=8' }, EMPTY_MEMO)).toEqual(EMPTY_MEMO);
});

it('takes what a page brings along over what it knows, and keeps it', () => {
  const memos = new PageMemos();
  const origin = { tabId: 1, url: 'http://oa/edit' };
  memos.keep(origin, summary);
  const brought = { documentType: 'key-points', ignoredAt: [5] };
  expect(memos.for(origin, brought)).toEqual(brought);
  expect(memos.for(origin, EMPTY_MEMO)).toEqual(brought);
});

it('forgets the oldest beyond two hundred pages', () => {
  const memos = new PageMemos();
  for (let page = 0; page <= 200; page += 1) memos.keep({ tabId: 1, url: `http://oa/${page}` }, summary);
  expect(memos.for({ tabId: 1, url: 'http://oa/0' }, EMPTY_MEMO)).toEqual(EMPTY_MEMO);
  expect(memos.for({ tabId: 1, url: 'http://oa/200' }, EMPTY_MEMO)).toEqual(summary);
});
