/** Names written in one line, parted by 、 , ，; or ；. */
export function splitNames(text: string): readonly string[] {
  return [...new Set(text.split(/[、,，;；]/).map((name) => name.trim()))].filter((name) => name !== '');
}
