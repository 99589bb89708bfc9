export { handout } from '../lessons/handout.ts';
