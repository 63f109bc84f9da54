import '../design/tokens.css';
import '../design/base.css';
import './app.css';
import '../board/board.css';
import '../tickets/tickets.css';
import './console-app';
import { followBoard } from '../live/board-stream';

void followBoard(new AbortController().signal);
