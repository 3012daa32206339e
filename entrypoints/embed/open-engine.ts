import { messageChannel } from '../../lib/assistant/channel.ts';
import { connectAssistant, type RemoteEngine } from '../../lib/assistant/remote-assistant.ts';
import { createEmbeddedEngine } from './embedded-engine.ts';

/** Where the parts of the embedded assistant lie. */
export interface EngineAddresses {
  /** The script that serves the engine when it is run as a worker. */
  readonly worker: URL;
  readonly workerType: WorkerType;
}

/** An engine for one element; `close()` ends its worker. */
export interface OpenEngine extends RemoteEngine {
  close(): void;
}

/**
 * Starts the engine in a worker, or in the page where workers are not to be had: a script from
 * another origin, or a content security policy that forbids them.
 */
export async function openEngine(addresses: EngineAddresses): Promise<OpenEngine> {
  return (await engineInWorker(addresses)) ?? engineInPage();
}

function engineInPage(): OpenEngine {
  const engine = createEmbeddedEngine();
  return { ...engine, useSettings: async (settings) => engine.useSettings(settings) };
}

async function engineInWorker({ worker: address, workerType }: EngineAddresses): Promise<OpenEngine | null> {
  const worker = startWorker(address, workerType);
  if (!worker) return null;
  const channel = messageChannel(worker);
  const engine = connectAssistant(channel);
  // A forbidden worker says so with an event, a served one by its first answer.
  const failed = new Promise<false>((resolve) => {
    worker.addEventListener('error', () => resolve(false), { once: true });
  });
  const answered = engine.assistant.documentTypes().then(() => true);
  const alive = await Promise.race([answered, failed]);
  const close = (): void => {
    channel.close();
    worker.terminate();
  };
  if (alive) return { ...engine, close };
  // Nobody will answer the question asked above.
  answered.catch(() => undefined);
  close();
  return null;
}

function startWorker(address: URL, type: WorkerType): Worker | null {
  try {
    return new Worker(address, { type, name: 'nigao' });
  } catch (error) {
    console.info('[nigao] no worker, the engine runs in the page:', error);
    return null;
  }
}
