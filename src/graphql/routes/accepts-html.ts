/** Whether a browser asks for a page. */
export const acceptsHtml = ({ method, headers }: Request): boolean =>
  method === 'GET' && (headers.get('accept') ?? '').includes('text/html');
