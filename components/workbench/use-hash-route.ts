import { useEffect, useState } from 'preact/hooks';

/**
 * The page named in the address after `#/`, and the way to go to another; the browser's back button
 * works. An unknown name gives the first page.
 */
export function useHashRoute<Id extends string>(pages: readonly [Id, ...Id[]]): readonly [Id, (page: Id) => void] {
  const read = () => pages.find((page) => location.hash === `#/${page}`) ?? pages[0];
  const [page, setPage] = useState(read);
  useEffect(() => {
    const update = () => setPage(read());
    window.addEventListener('hashchange', update);
    return () => window.removeEventListener('hashchange', update);
  }, []);
  return [
    page,
    (next) => {
      location.hash = `#/${next}`;
    },
  ];
}
