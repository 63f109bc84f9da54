import '../design/tokens.css';
import './customer.css';
import './ticket-page';
