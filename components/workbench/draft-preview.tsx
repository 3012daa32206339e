import { Component } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Draft } from '../../lib/draft/draft.ts';
import type { Span } from '../../lib/draft/span.ts';
import type { KeyedFinding } from '../../lib/assistant/session.ts';
import { moreSerious } from '../severity.ts';
import { segmentsOf } from '../text-segments.ts';
import { previewGroups, type PreviewBlock } from './preview-layout.ts';

/** A place to show; `at` tells one wish to see it from the next. */
export interface Revealed {
  readonly span: Span;
  readonly at: number;
}

interface DraftPreviewProps {
  readonly draft: Draft;
  /** In order of position. */
  readonly findings: readonly KeyedFinding[];
  readonly revealed: Revealed | null;
  readonly onMark: (key: string) => void;
}

/** The draft to read, with its findings marked. Pressing a mark chooses its finding. */
export function DraftPreview({ draft, findings, revealed, onMark }: DraftPreviewProps) {
  const root = useRef<HTMLDivElement>(null);
  const groups = useMemo(() => previewGroups(draft, findings), [draft, findings]);
  useEffect(() => {
    const target = root.current?.querySelector('mark.current') ?? root.current?.querySelector('.preview-block.current');
    target?.scrollIntoView({ block: 'center' });
  }, [revealed?.at]);
  const onClick = (event: MouseEvent) => {
    const key = (event.target as Element).closest('mark')?.getAttribute('data-finding');
    const finding = key === null || key === undefined ? undefined : findings[Number(key)];
    if (finding) onMark(finding.key);
  };
  return (
    <div class="preview" ref={root} tabIndex={0} role="region" aria-label="文本预览" onClick={onClick}>
      {groups.map((blocks) => (
        <PreviewGroup key={blocks[0]?.block.start} blocks={blocks} current={currentIn(blocks, revealed?.span)} />
      ))}
    </div>
  );
}

/** The span to show, if it begins among these blocks, so that the other groups need not render again. */
function currentIn(blocks: readonly PreviewBlock[], span: Span | undefined): Span | null {
  const first = blocks[0];
  const last = blocks.at(-1);
  if (!span || !first || !last) return null;
  return span.start <= last.block.end && span.start >= first.block.start ? span : null;
}

interface PreviewGroupProps {
  readonly blocks: readonly PreviewBlock[];
  readonly current: Span | null;
}

/** A class, so that of a long text only the group in question is rendered again. */
class PreviewGroup extends Component<PreviewGroupProps> {
  override shouldComponentUpdate(next: Readonly<PreviewGroupProps>): boolean {
    return next.blocks !== this.props.blocks || next.current !== this.props.current;
  }

  override render({ blocks, current }: PreviewGroupProps) {
    return (
      <div class="preview-group">
        {blocks.map((entry) => {
          const { block } = entry;
          const here = current !== null && current.start >= block.start && current.start <= block.end;
          return (
            <p key={block.start} class={`preview-block ${block.kind} ${here ? 'current' : ''}`}>
              <MarkedText entry={entry} current={here ? current : null} />
            </p>
          );
        })}
      </div>
    );
  }
}

function MarkedText({ entry, current }: { entry: PreviewBlock; current: Span | null }) {
  const { block, marks } = entry;
  return (
    <>
      {segmentsOf(block.text, marks, block.start).map(({ start, text, covers }) => {
        const inner = covers.at(-1);
        if (!inner) return text;
        const severity = covers.map((cover) => cover.severity).reduce(moreSerious);
        const isCurrent = covers.some((cover) => cover.of.start === current?.start && cover.of.end === current.end);
        return (
          <mark key={start} class={`${severity} ${isCurrent ? 'current' : ''}`} data-finding={inner.index}>
            {text}
          </mark>
        );
      })}
    </>
  );
}
