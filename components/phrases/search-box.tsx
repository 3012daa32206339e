import { useRef, useState } from 'preact/hooks';
import { Icon } from '../icons.tsx';
import { isComposing } from '../ime.ts';

interface SearchBoxProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  /** Called with each change, but not with half-composed input. */
  readonly onValue: (value: string) => void;
  readonly onArrowDown?: () => void;
}

/**
 * A search box that stays silent while an input method composes: the pinyin typed on the way to a
 * word is not searched for. What is in the box is kept here, so that our rendering never writes into
 * it during a composition.
 */
export function SearchBox({ label, placeholder, value, onValue, onArrowDown }: SearchBoxProps) {
  const [typed, setTyped] = useState(value);
  const seen = useRef(value);
  if (seen.current !== value) {
    seen.current = value;
    if (typed !== value) setTyped(value);
  }
  const take = (text: string) => {
    seen.current = text;
    setTyped(text);
    onValue(text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === 'ArrowDown' && onArrowDown) {
      event.preventDefault();
      onArrowDown();
    } else if (event.key === 'Escape' && typed !== '') {
      // The first Escape empties the box; only the next leaves the panel.
      event.preventDefault();
      event.stopPropagation();
      take('');
    }
  };
  return (
    <div class="search-box">
      <Icon name="search" />
      <input
        type="search"
        class="field"
        aria-label={label}
        placeholder={placeholder}
        autocomplete="off"
        spellcheck={false}
        value={typed}
        onInput={(event) => (event.isComposing ? setTyped(event.currentTarget.value) : take(event.currentTarget.value))}
        onCompositionEnd={(event) => take(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
