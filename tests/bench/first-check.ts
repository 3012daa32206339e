/** Run by the benchmark in a process of its own: the very first check after `createAssistant`, in milliseconds. */
import { loadBuiltEngine } from '../entrypoints/embed/built-engine.ts';
import { makeDraft } from './make-draft.ts';

const draft = makeDraft(Number(process.argv[2]));
const { createAssistant } = await loadBuiltEngine();
const assistant = await createAssistant({});
const started = performance.now();
await assistant.check(draft);
console.log(performance.now() - started);
