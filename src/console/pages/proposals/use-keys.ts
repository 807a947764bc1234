import { useEffect, useEffectEvent } from 'react';

/** Where a key is meant for what is written or chosen there. */
const OTHERS = 'textarea, select, input:not([type=checkbox]), [role=dialog], [role=menu], [role=listbox], .bar';

/** Acts on single keys, wherever on the page one is but in fields, menus and the bar. @param act tells whether it did anything */
export const useKeys = (act: (key: string) => boolean): void => {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isWithOthers = event.ctrlKey || event.metaKey || event.altKey || event.isComposing;
    if (event.defaultPrevented || isWithOthers) return;
    if (event.target instanceof Element && event.target.closest(OTHERS) !== null) return;
    if (act(event.key)) event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      onKey(event);
    };
    window.addEventListener('keydown', listen);
    return () => {
      window.removeEventListener('keydown', listen);
    };
  }, []);
};
