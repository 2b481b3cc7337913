import { mount } from '../src/ui/app';
import { Options } from './options';

await mount(<Options />);
