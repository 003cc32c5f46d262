import 'htmx.org/dist/htmx.esm.js';
import './news.js';
