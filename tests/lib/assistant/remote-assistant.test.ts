import { expect, it, vi } from 'vitest';
import { AssistantError } from '../../../lib/assistant/assistant.ts';
import { connectAssistant } from '../../../lib/assistant/remote-assistant.ts';
import { serveAssistant } from '../../../lib/assistant/serve-assistant.ts';
import { EMPTY_PROFILE } from '../../../lib/settings/profile.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/settings/settings.ts';
import { draftFromBlocks } from '../../../lib/draft/draft.ts';
import { channelPair, fakeAssistant, fakeLibrary, paragraphs } from './fakes.ts';

function serve() {
  const { near, far } = channelPair();
  const engine = { assistant: fakeAssistant(), phrases: fakeLibrary(), useSettings: vi.fn<(settings: Settings) => void>() };
  serveAssistant(far, engine);
  return { ...engine, remote: connectAssistant(near) };
}

const DRAFT = draftFromBlocks(paragraphs('XX镇'));

it('checks a draft, the day as a day', async () => {
  const { remote, assistant } = serve();
  const today = new Date(2026, 2, 1);
  const report = await remote.assistant.check(DRAFT, { documentType: 'annual-plan', today });
  expect(report.findings).toHaveLength(1);
  expect(assistant.check).toHaveBeenCalledWith(DRAFT, { documentType: 'annual-plan', today });
  await remote.assistant.check(DRAFT);
  expect(assistant.check).toHaveBeenLastCalledWith(DRAFT, {});
});

it('passes settings and the rest on', async () => {
  const { remote, assistant, useSettings } = serve();
  await remote.useSettings(DEFAULT_SETTINGS);
  expect(useSettings).toHaveBeenCalledWith(DEFAULT_SETTINGS);
  await remote.assistant.suggest({ before: '二、工作目标', limit: 3 });
  expect(assistant.suggest).toHaveBeenCalledWith({ before: '二、工作目标', limit: 3 });
  expect(await remote.assistant.documentTypes()).toEqual([{ id: 'annual-plan', title: '年度工作计划' }]);
  expect(await remote.assistant.editableChecklist('annual-plan')).toMatchObject({ basedOn: 'annual-plan' });
});

it('keeps phrases', async () => {
  const { remote, phrases } = serve();
  const phrase = await remote.phrases.add({ text: '建成三个职工之家。', fields: ['organization'] });
  expect(await remote.phrases.list()).toEqual([phrase]);
  await remote.phrases.update(phrase.id, { starred: true });
  await remote.phrases.recordUse(phrase.id);
  expect(await remote.phrases.remove(phrase.id)).toEqual(phrase);
  await remote.phrases.restore(phrase);
  expect(await remote.phrases.list()).toEqual([phrase]);
  await remote.phrases.suggest({ before: '' }, EMPTY_PROFILE);
  expect(phrases.suggest).toHaveBeenCalledWith({ before: '' }, EMPTY_PROFILE);
});

it('completes', async () => {
  const { remote, phrases } = serve();
  await remote.phrases.prepareCompletion(EMPTY_PROFILE);
  expect(await remote.phrases.complete({ draft: 'a', before: '要把' }, EMPTY_PROFILE)).toEqual([{ text: '办好。', chance: 0.5 }]);
  expect([phrases.complete.mock.lastCall, phrases.prepareCompletion.mock.lastCall]).toEqual([[{ draft: 'a', before: '要把' }, EMPTY_PROFILE], [EMPTY_PROFILE]]);
});

it('fails with the code of what went wrong', async () => {
  const { remote, phrases, assistant } = serve();
  phrases.add.mockRejectedValueOnce(new AssistantError('storage-full'));
  await expect(remote.phrases.add({ text: '句' })).rejects.toMatchObject({ code: 'storage-full' });
  assistant.check.mockRejectedValueOnce(new AssistantError('unknown-document-type'));
  await expect(remote.assistant.check(DRAFT)).rejects.toBeInstanceOf(AssistantError);
});
