import '@mantine/core/styles.css';
import './console.css';
import { MantineProvider } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.js';
import { TextsProvider } from './texts/texts.js';
import { theme } from './shell/theme.js';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element #root');

createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <TextsProvider>
        <App />
      </TextsProvider>
    </MantineProvider>
  </StrictMode>,
);
