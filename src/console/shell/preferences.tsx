import { ActionIcon, Menu, type MantineColorScheme, useMantineColorScheme } from '@mantine/core';
import type { JSX } from 'react';
import { useLanguage } from '../texts/texts.js';
import { UI_LANGUAGES } from '../texts/ui-languages.js';
import { CheckIcon, LanguageIcon, MoonIcon, ScreenIcon, SunIcon } from '../ui/icons.js';

const SCHEMES: readonly { readonly id: MantineColorScheme; readonly Icon: typeof SunIcon }[] = [
  { id: 'light', Icon: SunIcon },
  { id: 'dark', Icon: MoonIcon },
  { id: 'auto', Icon: ScreenIcon },
];

/** Language and appearance, kept by the browser. */
export const Preferences = (): JSX.Element => {
  const { language, texts, choose } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { Icon } = SCHEMES.find(({ id }) => id === colorScheme) ?? { Icon: ScreenIcon };
  return (
    <>
      <Menu position="bottom-end" withArrow>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={texts.shell.language}>
            <LanguageIcon />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {UI_LANGUAGES.map(({ id, name }) => (
            <Menu.Item
              key={id}
              lang={id}
              rightSection={id === language ? <CheckIcon size={16} /> : null}
              onClick={() => {
                choose(id);
              }}
            >
              {name}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Menu position="bottom-end" withArrow>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={texts.shell.appearance}>
            <Icon />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {SCHEMES.map((scheme) => (
            <Menu.Item
              key={scheme.id}
              leftSection={<scheme.Icon size={16} />}
              rightSection={scheme.id === colorScheme ? <CheckIcon size={16} /> : null}
              onClick={() => {
                setColorScheme(scheme.id);
              }}
            >
              {texts.shell.schemes[scheme.id]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  );
};
