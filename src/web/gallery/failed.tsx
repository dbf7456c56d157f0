// What a page is when the server broke: nothing was done, and a number by which operations find it.
import { ServerFault } from '../api.ts';
import { Fault } from '../fault.tsx';

const Failed = () => <Fault error={new ServerFault('sample-0000')} />;

export default Failed;
