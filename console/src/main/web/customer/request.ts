import '../design/tokens.css';
import './customer.css';
import './request-page';
