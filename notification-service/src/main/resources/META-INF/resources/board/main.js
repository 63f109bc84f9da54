import { rememberAgent } from './actions.js';
import * as api from './api.js';
import { draw } from './board.js';
import { noticeChanges, route } from './drawer.js';
import { choose, onLanguage, t, translate } from './i18n.js';
import { paintAll } from './signal.js';

let board = null;
let connected = null;

function showConnection() {
  const lamp = document.getElementById('connection');
  lamp.textContent = connected === null ? t('connecting') : connected ? t('live') : t('offline');
  lamp.dataset.connected = String(connected === true);
  document.getElementById('lost').hidden = connected !== false;
  document.body.classList.toggle('is-lost', connected === false);
}

function drawAll() {
  if (board) draw(board);
  showConnection();
}

translate();
rememberAgent();
showConnection();
document.querySelectorAll('[data-language]').forEach(button => button.addEventListener('click', () => choose(button.dataset.language)));
document.getElementById('close-storm').addEventListener('click', () => api.closeStormBreaker());
onLanguage(() => { drawAll(); route(); });
window.addEventListener('hashchange', route);
window.addEventListener('popstate', route);
setInterval(paintAll, 1000);

api.follow(snapshot => {
  board = snapshot;
  drawAll();
  noticeChanges(snapshot);
}, up => {
  connected = up;
  showConnection();
});
route();
