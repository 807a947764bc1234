import type { JSX } from 'react';

/** Line icons of 24 by 24; decoration only, whatever they stand for is said in words beside them. */
const Icon = ({ path, size = 18 }: { readonly path: string; readonly size?: number | undefined }): JSX.Element => (
  <svg
    viewBox="0 0 24 24"
    width={size}
    height={size}
    fill="none"
    stroke="currentColor"
    strokeWidth={1.8}
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    <path d={path} />
  </svg>
);

interface IconProps {
  readonly size?: number;
}
const icon =
  (path: string) =>
  ({ size }: IconProps): JSX.Element => <Icon path={path} size={size} />;

export const SendIcon = icon('M5 12h13M12 5l7 7-7 7');
export const WarningIcon = icon('M12 8v5M12 16.5v.01M10.3 4 2.6 17.5A2 2 0 0 0 4.3 20.5h15.4a2 2 0 0 0 1.7-3L13.7 4a2 2 0 0 0-3.4 0z');
export const PlusIcon = icon('M12 5v14M5 12h14');
export const CloseIcon = icon('M6 6l12 12M18 6 6 18');
export const ColumnsIcon = icon('M4 5h16v14H4zM12 5v14');
export const SaveIcon = icon('M12 4v11M7.5 10.5 12 15l4.5-4.5M5 19.5h14');
export const SunIcon = icon(
  'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2.5v2M12 19.5v2M4.2 4.2l1.4 1.4M18.4 18.4l1.4 1.4M2.5 12h2M19.5 12h2M4.2 19.8l1.4-1.4M18.4 5.6l1.4-1.4',
);
export const MoonIcon = icon('M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5z');
export const ScreenIcon = icon('M4 5h16v11H4zM9 20h6M12 16v4');
export const LanguageIcon = icon(
  'M4 6h10M9 4v2M11.5 6c-.8 3.5-3 6.500-6.500 8M6.500 9.500c1 2 3 3.700 5.500 4.500M13 20l4-9 4 9M14.300 17h5.400',
);
export const UserIcon = icon('M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.500 20.500a7.500 7.500 0 0 1 15 0');
export const ChevronIcon = icon('M6 9l6 6 6-6');
export const PersonIcon = icon('M5 12v5a2 2 0 0 0 2 2h1v-6H5zm0 0a7 7 0 0 1 14 0m0 0v5a2 2 0 0 1-2 2h-1v-6h3zm-2 7c0 1.500-2 2-4 2');
export const ArrowIcon = icon('M12 19V5M6 11l6-6 6 6');
export const MoreIcon = icon('M6 12v.01M12 12v.01M18 12v.01');
export const CheckIcon = icon('M5 12.500l4.500 4.500L19 7.500');

/** The product's sign: three things that hang together. */
export const Logo = ({ size = 28 }: IconProps): JSX.Element => (
  <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true">
    <rect width="32" height="32" rx="8" fill="#0b7285" />
    <path d="M10 21 16 10l6 11M10 21h12" fill="none" stroke="#fff" strokeWidth="2" strokeLinejoin="round" />
    <circle cx="16" cy="10" r="3.2" fill="#fff" />
    <circle cx="10" cy="21" r="3.2" fill="#fff" />
    <circle cx="22" cy="21" r="3.2" fill="#ffd43b" />
  </svg>
);
