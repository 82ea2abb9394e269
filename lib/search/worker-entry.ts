/** The worker's own file: only starts answering. */
import { serve } from './worker';

serve(self);
