/** Run by the benchmark in a process of its own: the very first check after `createAssistant`, in milliseconds. */
import { createAssistant } from 'nigao';
import { makeDraft } from './make-draft.ts';

const draft = makeDraft(Number(process.argv[2]));
const assistant = await createAssistant({});
const started = performance.now();
await assistant.check(draft);
console.log(performance.now() - started);
