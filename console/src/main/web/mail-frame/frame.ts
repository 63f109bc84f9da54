/**
 * Shows a mail that the page around it sends. The frame is sandboxed and its document has a policy of its own: it may style
 * itself, which the console may not, and runs no script but this one, whatever the mail has in it.
 */
addEventListener('message', ({ data, source }: MessageEvent<unknown>) => {
  if (source !== parent || typeof data !== 'string') return;
  const mail = new DOMParser().parseFromString(data, 'text/html');
  document.documentElement.lang = mail.documentElement.lang || 'en';
  document.body.replaceWith(document.importNode(mail.body, true));
});

/** Links of a mail are there to be seen. */
addEventListener('click', event => event.preventDefault());

parent.postMessage('mail-frame', '*');

export {};
