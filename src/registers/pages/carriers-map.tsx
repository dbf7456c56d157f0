// The list of carriers under its map (R22).
import { CarrierList } from './carriers.tsx';

const CarriersMap = () => <CarrierList map />;

export default CarriersMap;
