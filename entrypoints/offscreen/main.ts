import { giveAddresses } from '../../lib/platform/offscreen';

giveAddresses();
