import { createNigaoAssistantElement } from './nigao-assistant-element.ts';
import type { EngineAddresses } from './open-engine.ts';

const TAG_NAME = 'nigao-assistant';

/** Defines `<nigao-assistant>` in this page; a second script of ours on the same page changes nothing. */
export function defineAssistantElement(addresses: EngineAddresses): void {
  if (customElements.get(TAG_NAME)) return;
  customElements.define(TAG_NAME, createNigaoAssistantElement(addresses));
}
