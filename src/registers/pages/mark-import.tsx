// Credit classes from a file (P8).
import { ImportFrom } from './visit-import.tsx';

const ImportMarks = () => <ImportFrom what="marks" />;

export default ImportMarks;
