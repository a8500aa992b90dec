pressmark("ohonc3i2kr",["0elcitra 0htide 0rebmun 0skcod 0txet 0wolram","t<?$"]);
