import { useState } from 'preact/hooks';
import type { Assistant, DocumentTypeInfo } from '../../lib/assistant/assistant.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { Notice } from '../controls/notices.tsx';
import { errorMessage } from '../error-messages.ts';
import { useDelayed } from '../use-delayed.ts';
import { CheckReport } from './check-report.tsx';
import { CheckToolbar } from './check-toolbar.tsx';
import { DraftInput } from './draft-input.tsx';
import { DraftPreview, type Revealed } from './draft-preview.tsx';
import { useCheckedDraft, type IgnoreMatcher } from './use-checked-draft.ts';

interface CheckPageProps {
  readonly assistant: Assistant;
  readonly documentTypes: readonly DocumentTypeInfo[];
  readonly settings: Settings;
  readonly ignoreMatcher: IgnoreMatcher | undefined;
  /** Whether the page is on screen; it stays mounted, so that a draft is not lost on the way to settings. */
  readonly visible: boolean;
  readonly onOpenSettings: () => void;
  readonly onCollapsed: (families: readonly string[]) => void;
}

/** 检查文本: paste or open a text, read the report beside it, mend it, take it along. */
export function CheckPage(props: CheckPageProps) {
  const desk = useCheckedDraft(props);
  const [revealed, setRevealed] = useState<Revealed | null>(null);
  const [marked, setMarked] = useState<{ key: string; at: number } | null>(null);
  const slow = useDelayed(desk.busy, 300);
  const { checked } = desk;
  return (
    <div class="check-page">
      <h1 class={checked ? 'sr-only' : ''}>检查文本</h1>
      {desk.error && <Notice tone="error">{errorMessage(desk.error)}</Notice>}
      <p class="check-busy" role="status">
        {slow ? '正在检查…' : ''}
      </p>
      {!checked && <DraftInput busy={desk.busy} onInput={desk.open} />}
      {checked && (
        <>
          <CheckToolbar desk={desk} checked={checked} documentTypes={props.documentTypes} />
          <div class="check-columns">
            <DraftPreview
              draft={checked.draft}
              findings={checked.findings}
              revealed={revealed}
              onMark={(key) => setMarked({ key, at: performance.now() })}
            />
            <CheckReport
              desk={desk}
              checked={checked}
              profile={props.settings.profile}
              collapsedFamilies={props.settings.collapsedFamilies}
              onCollapsed={props.onCollapsed}
              focused={marked}
              visible={props.visible}
              onReveal={(span) => setRevealed({ span, at: performance.now() })}
              onOpenSettings={props.onOpenSettings}
            />
          </div>
        </>
      )}
    </div>
  );
}
