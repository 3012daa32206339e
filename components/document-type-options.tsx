import type { DocumentTypeInfo } from '../lib/assistant/assistant.ts';

/** The document types as options of a select: the user's own ones stand apart. */
export function DocumentTypeOptions({ types }: { types: readonly DocumentTypeInfo[] }) {
  const own = types.filter((type) => type.custom);
  const builtIn = types.filter((type) => !type.custom).map(option);
  if (own.length === 0) return <>{builtIn}</>;
  return (
    <>
      <optgroup label="自定文种">{own.map(option)}</optgroup>
      <optgroup label="内置文种">{builtIn}</optgroup>
    </>
  );
}

function option({ id, title }: DocumentTypeInfo) {
  return (
    <option key={id} value={id}>
      {title}
    </option>
  );
}
