import { Button, Menu } from '@mantine/core';
import { type JSX, type ReactNode, useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { isAtLeast } from '../session/roles.js';
import { useSession } from '../session/session.js';
import { useTexts } from '../texts/texts.js';
import { Logo, UserIcon } from '../ui/icons.js';
import { PAGES } from './pages.js';
import { Preferences } from './preferences.js';

/** What surrounds every page: the product's name, where one can go, language, appearance, who is signed in. */
export const Shell = ({ children }: { readonly children: ReactNode }): JSX.Element => {
  const texts = useTexts();
  const { viewer, isByLink, signOut } = useSession();
  const [path] = useLocation();
  const main = useRef<HTMLElement>(null);
  const role = texts.roles[viewer.role];
  const isHome = path === '/';
  useFocusOnArrival(path, main);
  useEffect(() => {
    // On a phone not all of the bar can be seen.
    document.querySelector('.pages [aria-current]')?.scrollIntoView({ inline: 'center', block: 'nearest' });
  }, [path]);
  return (
    <>
      <a
        className="skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          (document.getElementById(isHome ? 'question' : 'main') ?? main.current)?.focus();
        }}
      >
        {isHome ? texts.skip : texts.skipToPage}
      </a>
      <header className="bar">
        <div className="brand">
          <Logo />
          <strong>Polycontext</strong>
        </div>
        <nav aria-label={texts.shell.pages} className="pages">
          {PAGES.filter(({ lowest }) => isAtLeast(viewer.role, lowest)).map((page) => (
            <Link key={page.path} href={page.path} aria-current={isAt(path, page.path) ? 'page' : undefined}>
              {texts.shell.pageNames[page.name]}
            </Link>
          ))}
          {isByLink && <a href="/graphql">{texts.shell.graphiql}</a>}
        </nav>
        <div className="bar-end">
          <Preferences />
          <Menu position="bottom-end" withArrow>
            <Menu.Target>
              <Button variant="subtle" color="gray" size="sm" px="xs" leftSection={<UserIcon />} aria-label={texts.shell.account(role)}>
                <span className="role">{role}</span>
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Label>{texts.shell.mayNot}</Menu.Label>
              <Menu.Item onClick={signOut}>{texts.shell.signOut}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </div>
      </header>
      <main id="main" ref={main} tabIndex={-1}>
        {children}
      </main>
    </>
  );
};

const isAt = (path: string, page: string): boolean =>
  page === '/' ? path === '/' : path === page || path.startsWith(`${page}/`) || path === `/new/${page.slice(1, -1)}`;

/** Whoever reads by ear or goes by keyboard begins at a page they went to, not in the bar. */
const useFocusOnArrival = (path: string, main: { readonly current: HTMLElement | null }): void => {
  const last = useRef(path);
  useEffect(() => {
    if (last.current === path) return;
    last.current = path;
    main.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [path, main]);
};
