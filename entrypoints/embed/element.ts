/** The element as an ES module: importing it defines `<nigao-assistant>`. */
import { defineAssistantElement } from './define-element.ts';

// Vite would take `new URL('./worker.js', import.meta.url)` for a file to bundle.
const here = import.meta.url;
defineAssistantElement({
  worker: new URL('./worker.js', here),
  workerType: 'module',
});

export type { NigaoAssistantElement, NigaoReportEvent } from './nigao-assistant-element.ts';
export type { HostEditor, HostEditorLink } from './host-editor.ts';
export type { Finding, Fix, Severity, TextEdit } from '../../lib/draft/finding.ts';
export type { Report, SectionReport } from '../../lib/assistant/report.ts';
export type { Profile } from '../../lib/settings/profile.ts';
