import { Button, Menu } from '@mantine/core';
import type { JSX, ReactNode } from 'react';
import { useSession } from '../session/session.js';
import { useTexts } from '../texts/texts.js';
import { Logo, UserIcon } from '../ui/icons.js';
import { Preferences } from './preferences.js';

/** What surrounds every page: the product's name, where one can go, language, appearance, who is signed in. */
export const Shell = ({ children }: { readonly children: ReactNode }): JSX.Element => {
  const texts = useTexts();
  const { viewer, isByLink, signOut } = useSession();
  const role = texts.roles[viewer.role];
  return (
    <>
      <a
        className="skip"
        href="#question"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('question')?.focus();
        }}
      >
        {texts.skip}
      </a>
      <header className="bar">
        <div className="brand">
          <Logo />
          <strong>Polycontext</strong>
        </div>
        <nav aria-label={texts.shell.pages} className="pages">
          <a href="/" aria-current="page">
            {texts.shell.tryIt}
          </a>
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
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </>
  );
};
