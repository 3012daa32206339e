/**
 * The single-file script: in a page it defines `<nigao-assistant>`; run as a worker, the same file
 * serves the engine, so that nothing else has to be allowed by the page's content security policy.
 */
import { defineAssistantElement } from './define-element.ts';
import { serveEngine } from './serve-engine.ts';

if (typeof document === 'undefined') {
  serveEngine(self);
} else {
  const script = document.currentScript;
  const address = script instanceof HTMLScriptElement && script.src !== '' ? script.src : location.href;
  const worker = new URL(address);
  defineAssistantElement({ worker, workerType: 'classic' });
}
