import type { LibraryOverview, LibraryQuery } from '../../lib/phrases/library-desk.ts';
import { Icon } from '../icons.tsx';
import { SearchBox } from '../phrases/search-box.tsx';
import { countText } from './sizes.ts';

interface LibraryFiltersProps {
  readonly query: LibraryQuery;
  readonly overview: LibraryOverview | null;
  readonly sectionTitle: (id: string) => string;
  readonly onQuery: (query: LibraryQuery) => void;
  /** ↓ in the search box goes on to the list. */
  readonly onLeaveDown: () => void;
}

/** The value of a select that narrows nothing, and that of “in none”. */
const ALL = '@all';
const NONE = '@none';

/** Most of what is typed that is looked for, in UTF-16 units. */
const LONGEST = 200;

/** What narrows the list: words, star, folder, tag, section, document. */
export function LibraryFilters({ query, overview, sectionTitle, onQuery, onLeaveDown }: LibraryFiltersProps) {
  const { folders = [], tags = [], sections = [], documents = [] } = overview ?? {};
  const set = (patch: Partial<LibraryQuery>) => onQuery(withoutEmpty({ ...query, ...patch }));
  const choice = (name: 'folder' | 'tag' | 'sectionId' | 'sourceId') => ({
    value: query[name] === undefined ? ALL : query[name] === '' ? NONE : query[name],
    onValue: (value: string) => set({ [name]: value === ALL ? undefined : value === NONE ? '' : value }),
  });
  return (
    <div class="library-filters">
      <SearchBox label="筛选词句" placeholder="筛选词句、标签、文件夹（按 / 到这里）" value={query.words ?? ''} onValue={(words) => set({ words: words === '' ? undefined : words.slice(0, LONGEST) })} onArrowDown={onLeaveDown} />
      <div class="library-selects">
        <button type="button" class="btn" aria-pressed={query.starred === true} onClick={() => set({ starred: query.starred ? undefined : true })}>
          <Icon name="star" filled={query.starred === true} />
          只看加星
        </button>
        <Choice label="文件夹" all="全部文件夹" none="不在文件夹里" {...choice('folder')} options={folders.map(({ id, count }) => [id, id, count])} />
        <Choice label="标签" all="全部标签" {...choice('tag')} options={tags.map(({ id, count }) => [id, id, count])} />
        <Choice label="要件" all="全部要件" {...choice('sectionId')} options={sections.map(({ id, count }) => [id, sectionTitle(id), count])} />
        <Choice label="来源" all="全部来源" none="自己保存的" {...choice('sourceId')} options={documents.map(({ id, name, left }) => [id, name, left])} />
      </div>
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly all: string;
  readonly none?: string;
  readonly value: string;
  readonly options: readonly (readonly [id: string, title: string, count: number])[];
  readonly onValue: (value: string) => void;
}

function Choice({ label, all, none, value, options, onValue }: ChoiceProps) {
  const isGone = value !== ALL && value !== NONE && !options.some(([id]) => id === value);
  return (
    <select class="field" aria-label={label} value={value} data-set={value === ALL ? undefined : ''} onChange={(event) => onValue(event.currentTarget.value)}>
      <option value={ALL}>{all}</option>
      {none && <option value={NONE}>{none}</option>}
      {isGone && <option value={value}>{value}</option>}
      {options.map(([id, title, count]) => (
        <option key={id} value={id}>
          {title}（{countText(count)}）
        </option>
      ))}
    </select>
  );
}

function withoutEmpty(query: LibraryQuery): LibraryQuery {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));
}
