enum ConversionRoom {}
