import 'htmx.org/dist/htmx.esm.js';
import './news.js';
import './call-time.js';
import './kept-page.js';
