/** Spanish words that are said for one another by patients: see `words-alike.ts`. */
export const alikeInSpanish = `
queja reclamación reclamar quejarse denuncia
borrar eliminar suprimir cancelar supresión
corregir rectificar modificar cambiar error
copia duplicado
guardar conservar almacenar plazo
enviar mandar compartir ceder comunicar
consentimiento permiso autorización
oponerse negarse rechazar oposición
madre padre padres tutor
hijo hija niño niña menor
médico doctor enfermera facultativo
visita cita consulta
hospital clínica
historia_clínica historial expediente datos_de_salud
datos información
seguro protegido seguridad proteger
robo robado fuga filtración pirateo hackeado
contacto teléfono correo dirección
móvil celular teléfono
ordenador computadora portátil
contraseña clave
cookies galletas rastreo
grabar grabación filmar
aseguradora seguro_médico
`;
