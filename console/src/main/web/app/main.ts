import '../design/tokens.css';
import '../design/base.css';
import './app.css';
import '../board/board.css';
import '../tickets/tickets.css';
import '../search/search.css';
import '../calls/calls.css';
import '../alerts/alerts.css';
import './console-app';
import { followKeyboard } from '../help/keyboard';
import { loadMe } from '../api/agents';
import { followBoard } from '../live/board-stream';
import { isAgent, person, signIn } from '../session/session';
import { mirrorDrafts } from '../tickets/draft-mirror';
import { loadViews } from '../tickets/view-store';

let following: AbortController | undefined;

person.follow(() => {
  if (person.value && !following) {
    following = new AbortController();
    void followBoard(following.signal);
    void loadMe();
    if (isAgent()) {
      mirrorDrafts();
      void loadViews();
    }
  } else if (!person.value) {
    following?.abort();
    following = undefined;
  }
});

followKeyboard();
void signIn();
